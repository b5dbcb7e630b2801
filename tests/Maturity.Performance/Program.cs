using BenchmarkDotNet.Running;
using Maturity.Performance.Consensus;
using Maturity.Performance.Roadmaps;

if (args is ["consensus"]) await ConsensusRun.RunAsync();
else if (args is ["roadmaps", var folder]) RoadmapRun.Run(folder);
else BenchmarkSwitcher.FromAssembly(typeof(ConsensusRun).Assembly).Run(args);
