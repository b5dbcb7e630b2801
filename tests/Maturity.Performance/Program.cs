using System.Globalization;
using BenchmarkDotNet.Running;
using Maturity.Performance.Benchmarking;
using Maturity.Performance.Consensus;
using Maturity.Performance.Roadmaps;
using Maturity.Performance.Scan;

if (args is ["consensus"]) await ConsensusRun.RunAsync();
else if (args is ["scan"]) return await ScanRun.RunAsync();
else if (args is ["roadmaps", var folder]) RoadmapRun.Run(folder);
else if (args is ["workbench"]) await WorkbenchRun.RunAsync();
else if (args is ["snapshot", .. var count]) await SnapshotRun.RunAsync(count is [var some] ? int.Parse(some, CultureInfo.InvariantCulture) : 1_000_000);
else if (args is ["attack", var histories]) AttackRun.Run(int.Parse(histories, CultureInfo.InvariantCulture));
else BenchmarkSwitcher.FromAssembly(typeof(ConsensusRun).Assembly).Run(args);
return 0;
