// Runs in a blank page of a headless browser, after plotly.js and mermaid. Each function answers with plain data.
globalThis.yita = {
  async plotly(text, options) {
    const spec = JSON.parse(text);
    if (spec === null || typeof spec !== 'object' || !Array.isArray(spec.data))
      throw new Error('a Plotly figure is an object with a list “data”');
    const layout = spec.layout ?? {};
    const width = layout.width ?? options.width;
    const height = layout.height ?? options.height;
    // Plotly.validate and Plotly.toImage each get data of their own: both may change it.
    const faults = Plotly.validate(structuredClone(spec.data), structuredClone(layout)) ?? [];
    const address = await Plotly.toImage(
      { data: spec.data, layout, config: spec.config, frames: spec.frames },
      { format: 'png', width, height, scale: options.scale, setBackground: 'opaque' });
    return { png: address.slice(address.indexOf(',') + 1), width, height, warnings: faults.map(fault => fault.msg) };
  },

  validate(text) {
    const spec = JSON.parse(text);
    return (Plotly.validate(spec.data, spec.layout) ?? []).map(fault => fault.msg);
  },

  async mermaid(source, id, theme) {
    mermaid.initialize({
      startOnLoad: false, securityLevel: 'strict', theme, suppressErrorRendering: true,
      deterministicIds: true, deterministicIDSeed: id,
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif',
    });
    const { svg } = await mermaid.render(id, source);
    return svg;
  },

  // Puts a diagram alone on white paper and tells where it lies, in CSS pixels.
  show(svg) {
    document.body.style.cssText = 'margin:0;background:#fff';
    const paper = document.createElement('div');
    paper.style.cssText = 'display:inline-block;padding:8px;background:#fff';
    paper.innerHTML = svg;
    document.body.replaceChildren(paper);
    const picture = paper.querySelector('svg');
    const box = picture.viewBox.baseVal;
    picture.style.width = `${Math.ceil(box.width)}px`;
    picture.style.maxWidth = 'none';
    const place = paper.getBoundingClientRect();
    return { x: place.x, y: place.y, width: Math.ceil(place.width), height: Math.ceil(place.height) };
  },
};
