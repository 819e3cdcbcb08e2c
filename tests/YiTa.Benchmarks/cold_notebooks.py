"""Times the cold run of all notebooks against running as many comparable Python notebooks.

    /usr/bin/python3 tests/YiTa.Benchmarks/cold_notebooks.py [ROUNDS]

Needs: dotnet build -c Release src/YiTa.Cli, jupyter nbconvert, ipykernel, pandas and matplotlib.

'yita run' executes every notebook of notebooks/ into a temporary folder: nothing comes from a cache, and Chromium draws the static pictures.
'jupyter nbconvert --execute' executes one Python notebook for each, made here from what ours hold, with as many code cells: an SQL cell
becomes a query of the same evidence in SQLite through pandas with its table shown, a cell that shows charts draws the same traces with
matplotlib into PNGs, and any other cell computes a sum over the evidence with pandas. What Python has no counterpart for (intervals, lineage,
captions with sources, bound prose) is left out, in Python's favour. Rounds are interleaved. Prints the median and the least; judges nothing.
"""

import json
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import pandas

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLOTLY = "application/vnd.plotly.v1+json"
SETUP = """import sqlite3
import pandas
import matplotlib.pyplot as plt
db = sqlite3.connect({database!r})
observations = pandas.read_sql("select * from observations", db)"""
QUERY = 'pandas.read_sql("select id, place, period, value, low, high, unit, fragment from observations order by id limit 25", db)'
COMPUTE = 'observations[observations.theme == {theme!r}].groupby("unit")[["value", "low", "high"]].sum()'
CHART = """figure, axes = plt.subplots(figsize=(9, 5))
{traces}
axes.set_title({title!r})
plt.show()"""


def evidence(path):
    """All observations in one SQLite table."""
    frames = []
    for file in sorted((ROOT / "data").glob("*.csv")):
        frame = pandas.read_csv(file)
        if "measure" in frame.columns:
            frames.append(frame.assign(theme=file.stem))
    table = pandas.concat(frames)
    with sqlite3.connect(path) as connection:
        table.to_sql("observations", connection, index=False)
    return sorted(set(table.theme))


def trace(data):
    """One Plotly trace as a matplotlib call on the same numbers."""
    x, y = data.get("x"), data.get("y")
    if not isinstance(x, list) or not isinstance(y, list) or len(x) != len(y):
        return "axes.plot([0, 1], [0, 1])"
    draw = {"bar": "bar"}.get(data.get("type"), "plot")
    pairs = [(str(a), b) for a, b in zip(x, y) if isinstance(b, (int, float))] or [("", 0)]
    return f"axes.{draw}({[a for a, _ in pairs]!r}, {[b for _, b in pairs]!r})"


def chart(specification):
    title = specification.get("layout", {}).get("title", {})
    lines = "\n".join(trace(data) for data in specification["data"])
    return CHART.format(traces=lines, title=str(title.get("text", "") if isinstance(title, dict) else title))


def python_cell(cell, theme):
    charts = [output["data"][PLOTLY] for output in cell["outputs"] if PLOTLY in output.get("data", {})]
    if charts:
        return "\n".join(chart(each) for each in charts)
    return QUERY if "".join(cell["source"]).startswith("#!sql") else COMPUTE.format(theme=theme)


def python_notebook(path, database, theme):
    cells = []
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            code = python_cell(cell, theme)
            cells.append({"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": code})
        else:
            cells.append({"cell_type": cell["cell_type"], "metadata": {}, "source": cell["source"]})
    cells.insert(0, {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": SETUP.format(database=str(database))})
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 4}


def timed(command):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command[:4]))} … ended in {done.returncode}:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return time.perf_counter() - start


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    notebooks = sorted((ROOT / "notebooks").glob("*.ipynb"))
    yita = ROOT / "src/YiTa.Cli/bin/Release/net10.0/yita.dll"
    if not yita.exists():
        sys.exit("No release build: run 'dotnet build -c Release src/YiTa.Cli' first.")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        themes = evidence(folder / "evidence.db")
        copies = []
        for number, notebook in enumerate(notebooks):
            copies.append(folder / notebook.name)
            copies[-1].write_text(json.dumps(python_notebook(notebook, folder / "evidence.db", themes[number % len(themes)])), "utf-8")
        commands = {
            "yita run": ["dotnet", yita, "run", "--output", folder / "ours"],
            "jupyter nbconvert": [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", folder / "python", *copies],
        }
        seconds = {name: [] for name in commands}
        for number in range(rounds):
            for name in list(commands) if number % 2 == 0 else reversed(list(commands)):
                seconds[name].append(timed(commands[name]))
    cells = sum(cell["cell_type"] == "code" for path in notebooks for cell in json.loads(path.read_text("utf-8"))["cells"])
    print(f"{len(notebooks)} notebooks with {cells} code cells, {rounds} rounds: median (least), s")
    for name, values in seconds.items():
        print(f"{name:<20}{statistics.median(values):>8.1f} ({min(values):.1f})")
    print(f"{'ratio of medians':<20}{statistics.median(seconds['yita run']) / statistics.median(seconds['jupyter nbconvert']):>8.2f}")


if __name__ == "__main__":
    main()
