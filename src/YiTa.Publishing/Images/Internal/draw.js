// Runs in a blank page of a headless browser, after plotly.js and mermaid. Each function answers with plain data.
function colours(background, text, line, fills) {
  const [primary, secondary, tertiary] = fills;
  const variables = {
    darkMode: background !== '#ffffff', background, lineColor: line, textColor: text, titleColor: text,
    primaryColor: primary, primaryTextColor: text, primaryBorderColor: line,
    secondaryColor: secondary, secondaryTextColor: text, secondaryBorderColor: line,
    tertiaryColor: tertiary, tertiaryTextColor: text, tertiaryBorderColor: line,
    edgeLabelBackground: background, noteBkgColor: secondary, noteTextColor: text, noteBorderColor: line,
    fontFamily: '"Helvetica Neue", Arial, "Liberation Sans", sans-serif',
  };
  for (let i = 0; i < 12; i++) {
    variables[`cScale${i}`] = fills[i % fills.length];
    variables[`cScaleLabel${i}`] = text;
    variables[`cScaleInv${i}`] = line;
    variables[`cScalePeer${i}`] = line;
    variables[`pie${i + 1}`] = fills[i % fills.length];
  }
  return variables;
}

// Charts of this project break their titles for a phone and begin them at the left edge; a picture has more room.
function widen(layout, width) {
  if (layout.title?.x !== 0 || typeof layout.title.text !== 'string') return layout;
  const lines = text => text.split('<br>').length;
  const fill = (text, most) => {
    const filled = [];
    for (const word of text.replaceAll('<br>', ' ').split(' ')) {
      if (filled.length > 0 && filled.at(-1).length + 1 + word.length <= most) filled[filled.length - 1] += ` ${word}`;
      else filled.push(word);
    }
    return filled.join('<br>');
  };
  const text = layout.title.text.replaceAll(/(<b>|<span[^>]*>)([^<]*(?:<br>[^<]*)*)(<\/b>|<\/span>)/g, (whole, open, inner, close) => {
    const wide = fill(inner, Math.floor((width - 40) / (open === '<b>' ? 9.2 : 6.8)));
    return lines(wide) < lines(inner) ? open + wide + close : whole;
  });
  const saved = (lines(layout.title.text) - lines(text)) * 21;
  if (saved === 0 || !(layout.height > saved) || !(layout.margin?.t > saved)) return layout;
  const height = layout.height - saved;
  const top = (1 - (layout.title.y ?? 1)) * layout.height;
  return { ...layout, height, margin: { ...layout.margin, t: layout.margin.t - saved }, title: { ...layout.title, text, y: 1 - (lines(text) === 1 ? Math.min(top, 10) : top) / height } };
}

// mermaid sets the title of a time line right of its middle and larger than any heading around it.
function centreTitle(picture) {
  if (picture.getAttribute('aria-roledescription') !== 'timeline') return;
  const title = [...picture.children].find(child => child.tagName === 'text' && child.getAttribute('font-weight') === 'bold');
  if (!title) return;
  const box = picture.viewBox.baseVal;
  title.setAttribute('x', box.x + box.width / 2);
  title.setAttribute('text-anchor', 'middle');
  title.setAttribute('font-size', '22px');
}

globalThis.yita = {
  async plotly(text, options) {
    const spec = JSON.parse(text);
    if (spec === null || typeof spec !== 'object' || !Array.isArray(spec.data))
      throw new Error('a Plotly figure is an object with a list “data”');
    const width = spec.layout?.width ?? options.width;
    const layout = widen(spec.layout ?? {}, width);
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

  async mermaid(source, id, paper) {
    mermaid.initialize({
      startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true,
      deterministicIds: true, deterministicIDSeed: id,
      theme: 'base', themeVariables: this.papers[paper],
      fontFamily: this.family,
      timeline: { leftMargin: 40, useMaxWidth: true },
      flowchart: { wrappingWidth: 260 },
    });
    const { svg } = await mermaid.render(id, source);
    // Labels are HTML inside of the drawing (<br>, &nbsp;); a file of its own has to be XML.
    const holder = document.createElement('div');
    holder.innerHTML = svg;
    centreTitle(holder.firstElementChild);
    return new XMLSerializer().serializeToString(holder.firstElementChild);
  },

  family: '"Helvetica Neue", Arial, "Liberation Sans", sans-serif',

  // Calm fills on which the text reads by more than 7 to 1; the hues are those of the charts.
  papers: {
    light: colours('#ffffff', '#1f2328', '#57606a', ['#d3e6f3', '#f8e0d0', '#d0ece2', '#f3dfea', '#e6e6e6']),
    dark: colours('#16181d', '#e8e8e8', '#9aa4b0', ['#14405c', '#5e3012', '#0d4a38', '#5a3549', '#3d4046']),
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
