/** What this program reads of a node of a page's tree; every tree of the web has it. */
export type PageNode = {
  /** 1 for an element, 3 for text, 4 for CDATA. */
  readonly nodeType: number
  readonly localName: string | undefined
  readonly data: string
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

const TEXT = new Set([3, 4])

/** Whether a node is text. */
export const isText = (node: PageNode): boolean => TEXT.has(node.nodeType)

/** Whether a node is an element. */
export const isElement = (node: PageNode): boolean => node.nodeType === 1
