#!/usr/bin/python3
"""Monte Carlo propagation of a ten-input lineage in NumPy, on one core: what the C# sampler is measured against.

Run: /usr/bin/python3 numpy_monte_carlo.py [--draws 10000000] [--chunk 4096] [--repeat 3]        (Debian: python3-numpy)
Prints JSON: for each variant the seconds of the fastest of the repetitions, and what was computed.

Inputs (low, mode, high), each drawn once per trial and used as often as the formula names it:

    s  share stateless            PERT        0.54     0.60     0.66
    p  residents of Ili           uniform     850000            950000
    e  crossers in all            triangular  60000    63000    67000
    i  crossers of Ili            triangular  12600    14000    15400
    h  Han of Ili in 1949         uniform     38098.5           38099.5
    k  Han of Ili in 1969         PERT        1150000  1200000  1250000
    t  years between              uniform     19                21
    m  people met                 uniform     4742.5            4743.5
    v  visits and days            triangular  20       24       30
    w  parcels a day              uniform     27                29

PERT is the beta distribution on [low, high] with alpha = 1 + 4 (mode - low)/(high - low), beta = 1 + 4 (high - mode)/(high - low);
here both have the shapes (3, 3). The variants "uniform" draw all ten from their low to their high.

Formula (p and i three times, e twice; 5 sums and differences, 3 products, 6 quotients, 1 power, 2 logarithms, 1 exponential):

    y = (s * p - i) / (p - i) * exp(log(k / h) / t) + (e / p) ^ 0.5 * m / (v + w) - log(e / i)

The arithmetic runs in chunks that stay in the cache, into buffers that are made once; every draw is kept (8 bytes each), and mean,
standard deviation and percentiles come from all of them. `sampling_and_arithmetic` is drawing and formula, `with_summary` adds
mean, deviation and the two percentiles by one partial sort; each in seconds of the wall clock and, where others use the machine, of the processor.
"""
import argparse
import json
import os
import sys
import time

# Settings for another machine's BLAS would only slow NumPy down; none of this needs a second thread.
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np  # noqa: E402

if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

INPUTS = {
    "s": ("pert", 0.54, 0.60, 0.66), "p": ("uniform", 850000.0, None, 950000.0), "e": ("triangular", 60000.0, 63000.0, 67000.0),
    "i": ("triangular", 12600.0, 14000.0, 15400.0), "h": ("uniform", 38098.5, None, 38099.5),
    "k": ("pert", 1150000.0, 1200000.0, 1250000.0), "t": ("uniform", 19.0, None, 21.0), "m": ("uniform", 4742.5, None, 4743.5),
    "v": ("triangular", 20.0, 24.0, 30.0), "w": ("uniform", 27.0, None, 29.0),
}


def draw_uniform(rng, low, high, out):
    rng.random(out=out)
    out *= high - low
    out += low


def draw_triangular(rng, low, mode, high, out, scratch):
    """The inverse distribution function, without a branch: whichever of the two square roots holds."""
    rng.random(out=out)
    below = out < (mode - low) / (high - low)
    np.subtract(1.0, out, out=scratch)
    scratch *= (high - low) * (high - mode)
    np.sqrt(scratch, out=scratch)
    np.subtract(high, scratch, out=scratch)
    out *= (high - low) * (mode - low)
    np.sqrt(out, out=out)
    out += low
    np.copyto(out, scratch, where=~below)


def draw_pert(rng, low, mode, high, out):
    out[:] = rng.beta(1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low), out.size)
    out *= high - low
    out += low


def draw(rng, name, out, scratch, uniform):
    kind, low, mode, high = INPUTS[name]
    if uniform or kind == "uniform":
        draw_uniform(rng, low, high, out)
    elif kind == "triangular":
        draw_triangular(rng, low, mode, high, out, scratch)
    else:
        draw_pert(rng, low, mode, high, out)


def formula(x, y, a, b):
    """y from the ten inputs x; a and b are scratch."""
    np.multiply(x["s"], x["p"], out=a)
    a -= x["i"]
    np.subtract(x["p"], x["i"], out=b)
    a /= b
    np.divide(x["k"], x["h"], out=b)
    np.log(b, out=b)
    b /= x["t"]
    np.exp(b, out=b)
    np.multiply(a, b, out=y)
    np.divide(x["e"], x["p"], out=a)
    np.sqrt(a, out=a)                   # what ^ 0.5 is; np.power would be slower
    a *= x["m"]
    np.add(x["v"], x["w"], out=b)
    a /= b
    y += a
    np.divide(x["e"], x["i"], out=a)
    np.log(a, out=a)
    y -= a


def run(bits, uniform, draws, chunk):
    rng = np.random.Generator(bits(1962))
    y = np.empty(draws)
    y.fill(0)                           # so that the time does not hold the system's handing out of memory
    x = {name: np.empty(chunk) for name in INPUTS}
    a, b = np.empty(chunk), np.empty(chunk)
    start, used = time.perf_counter(), time.process_time()
    for at in range(0, draws, chunk):
        size = min(chunk, draws - at)
        views = {name: buffer[:size] for name, buffer in x.items()} if size < chunk else x
        for name in INPUTS:
            draw(rng, name, views[name], a[:size], uniform)
        formula(views, y[at:at + size], a[:size], b[:size])
    sampled = time.perf_counter() - start, time.process_time() - used
    mean, deviation = float(y.mean()), float(y.std())
    ends = [round(0.025 * (draws - 1)), round(0.975 * (draws - 1))]
    y.partition(ends)
    low, high = (float(y[end]) for end in ends)
    total = time.perf_counter() - start, time.process_time() - used
    return sampled, total, {"mean": mean, "standard_deviation": deviation, "percentile_2.5": low, "percentile_97.5": high}


def fastest(runs, part, clock):
    return round(min(r[part][clock] for r in runs), 3)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--draws", type=int, default=10_000_000)
    options.add_argument("--chunk", type=int, default=4096)
    options.add_argument("--repeat", type=int, default=3)
    options = options.parse_args()
    variants = []
    for uniform in (False, True):
        for bits in (np.random.PCG64, np.random.SFC64):
            runs = [run(bits, uniform, options.draws, options.chunk) for _ in range(options.repeat)]
            variants.append({"inputs": "uniform" if uniform else "mixed", "generator": bits.__name__,
                             "seconds_sampling_and_arithmetic": fastest(runs, 0, 0), "seconds_with_summary": fastest(runs, 1, 0),
                             "processor_seconds_sampling_and_arithmetic": fastest(runs, 0, 1),
                             "processor_seconds_with_summary": fastest(runs, 1, 1), **runs[0][2]})
    json.dump({"python": sys.version.split()[0], "numpy": np.__version__, "draws": options.draws, "chunk": options.chunk,
               "repeat": options.repeat, "variants": variants}, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
