// Formatters of .NET Interactive belong to the process: tests that register and use them must not run side by side.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
