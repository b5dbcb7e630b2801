using BenchmarkDotNet.Running;
using Maturity.Performance.Consensus;

if (args is ["consensus"]) await ConsensusRun.RunAsync();
else BenchmarkSwitcher.FromAssembly(typeof(ConsensusRun).Assembly).Run(args);
