/** The focused element of the page or shadow root that a node stands in: a page sees only the host of a shadow root. */
export const focusedBy = (node: Node): Element | null =>
  (node.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement ?? null;
