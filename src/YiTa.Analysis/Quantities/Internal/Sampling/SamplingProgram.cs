namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Lineages as a list of instructions on registers, in which every input is drawn once and every subexpression computed once.</summary>
/// <param name="Once">What is the same for all draws; carried out once.</param>
/// <param name="Steps">What is done for every block of draws.</param>
/// <param name="Samplers">The inputs that are drawn.</param>
/// <param name="Registers">How many registers it takes.</param>
/// <param name="Inputs">The inputs of each result, with what they are drawn from.</param>
internal sealed record SamplingProgram(Instruction[] Once, Instruction[] Steps, Sampler[] Samplers, int Registers, IReadOnlyList<IReadOnlyList<SampledInput>> Inputs);
