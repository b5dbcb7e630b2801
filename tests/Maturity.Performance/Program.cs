using BenchmarkDotNet.Running;
using Maturity.Performance.Benchmarking;
using Maturity.Performance.Consensus;
using Maturity.Performance.Roadmaps;

if (args is ["consensus"]) await ConsensusRun.RunAsync();
else if (args is ["roadmaps", var folder]) RoadmapRun.Run(folder);
else if (args is ["snapshot", var count]) SnapshotRun.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
else BenchmarkSwitcher.FromAssembly(typeof(ConsensusRun).Assembly).Run(args);
