import { Component, type ComponentChildren, type VNode } from 'preact'

/**
 * A live region whose content comes a moment after it: a screen reader tells what comes into a region that it knows already. A class, because the hooks
 * would be one more file to load.
 */
export class Announced extends Component<{ readonly children: ComponentChildren }> {
  isKnown = false

  override componentDidMount(): void {
    setTimeout(() => {
      this.isKnown = true
      this.forceUpdate()
    })
  }

  override render(): VNode {
    return (
      <div class="cs-told" role="status">
        {this.isKnown && this.props.children}
      </div>
    )
  }
}
