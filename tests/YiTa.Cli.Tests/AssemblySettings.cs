// Sessions enter the folder of their notebook, and the current folder is one for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
