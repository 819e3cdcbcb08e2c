#!/usr/bin/env bash
# Leaves everything ready in a new container: Chromium and Jupyter from Debian, packages restored, the site rendered once.
set -euo pipefail
cd "$(dirname "$0")/.."

sudo apt-get update
sudo apt-get install -y --no-install-recommends chromium fonts-dejavu-core fonts-noto-cjk jupyter-client jupyter-nbconvert python3-nbclient jupyter-notebook

dotnet restore YiTa.Analysis.sln
dotnet build --no-restore YiTa.Analysis.sln
dotnet run -c Release --project src/YiTa.Cli -- render

echo "Ready: open a notebook under notebooks/, or artifacts/site/index.html in a browser."
