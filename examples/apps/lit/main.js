// The custom elements in a template of Lit; data by property, linked by name.
import { html, LitElement, nothing } from 'lit';
import { beijingSummit, europeanAlliances } from 'summitry/datasets';
import 'summitry/elements';

class SummitPage extends LitElement {
  static properties = { data: { state: true }, shown: { state: true } };

  constructor() {
    super();
    this.data = beijingSummit;
    this.shown = true;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <p>
        <button id="other" @click=${() => this.turn({ data: europeanAlliances })}>Other data</button>
        <button id="toggle" @click=${() => this.turn({ shown: !this.shown })}>Show or hide</button>
      </p>
      ${
        this.shown
          ? html`
              <alliance-network id="main" .data=${this.data}></alliance-network>
              <partnership-matrix link="main" .data=${this.data}></partnership-matrix>
            `
          : nothing
      }
    `;
  }

  turn(change) {
    Object.assign(this, change);
  }
}
customElements.define('summit-page', SummitPage);
