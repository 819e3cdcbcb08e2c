using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>The registers and random streams of one thread. After it is made, drawing allocates nothing.</summary>
internal sealed class Worker
{
    /// <summary>
    /// How many draws come from one state of the random streams; threads take whole segments. It is part of what a seed means: changing it
    /// changes every draw.
    /// </summary>
    public const int Segment = 16 * Kernels.Block;

    private readonly SamplingProgram _program;
    private readonly ulong _seed;
    private readonly double[] _memory;
    private readonly int _first;
    private readonly RandomStream[] _streams;

    public Worker(SamplingProgram program, ulong seed)
    {
        (_program, _seed) = (program, seed);
        // Pinned and aligned to 64 bytes, so that no load of eight numbers crosses a line of the cache.
        _memory = GC.AllocateArray<double>((program.Registers * Kernels.Block) + 8, pinned: true);
        _first = (int)((64 - (Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) & 63)) & 63) / sizeof(double);
        _streams = new RandomStream[program.Samplers.Length];
        foreach (var step in program.Once) Kernels.Run(step, ref Register(step.To), ref Register(step.Left), ref Register(step.Right));
    }

    /// <summary>Draws one segment.</summary>
    /// <param name="segment">Its number, from 0.</param>
    /// <param name="samples">For each result, where its draws go.</param>
    /// <param name="offset">The place of the segment's first draw.</param>
    /// <param name="count">How many draws are wanted, at most <see cref="Segment"/>.</param>
    public void Draw(int segment, double[][] samples, int offset, int count)
    {
        for (var i = 0; i < _streams.Length; i++) _streams[i] = new RandomStream(_seed, _program.Samplers[i].Key, (ulong)segment);
        for (var done = 0; done < count; done += Kernels.Block)
        {
            var wanted = Math.Min(Kernels.Block, count - done);
            foreach (ref readonly var step in _program.Steps.AsSpan())
            {
                if (step.Code == OpCode.Draw) _program.Samplers[step.Left].Fill(ref _streams[step.Left], ref Register(step.To));
                else if (step.Code == OpCode.Store) Kernels.Store(ref Register(step.Left), samples[step.To].AsSpan(offset + done, wanted));
                else Kernels.Run(step, ref Register(step.To), ref Register(step.Left), ref Register(step.Right));
            }
        }
    }

    private ref double Register(int number) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_memory), _first + (number * Kernels.Block));
}
