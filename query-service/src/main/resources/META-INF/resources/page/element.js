// Texts of articles come in as text nodes only, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element; attributes named on… are listeners, children are nodes or strings, null is left out. */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
export function drawn(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith("on")) {
      made.addEventListener(attribute.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? "" : value);
    }
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return made;
}

/** A link to where an article was published; its text alone where the address is no web page. */
export function outward(text, url) {
  if (!/^https?:\/\//i.test(url ?? "")) {
    return element("span", {}, text);
  }
  return element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text);
}
