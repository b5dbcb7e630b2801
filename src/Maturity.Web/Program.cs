using Maturity.Web.Commands;

return await CommandLine.RunAsync(args);
