// Texts of articles come in as text nodes only, never as markup.

/** Makes an element; children are nodes or strings, null is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === "onclick" || attribute === "ontoggle") {
      made.addEventListener(attribute.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** A link to where an article was published; its text alone where the address is no web page. */
export function link(text, url) {
  if (!/^https?:\/\//i.test(url ?? "")) {
    return element("span", {}, text);
  }
  return element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text);
}
