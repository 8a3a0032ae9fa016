/** The borders of kecamatan and kelurahan, from the same tiles as the base map. */

import { html } from 'lit';
import { areaLayer, followTheme, shownTheme } from '../base-layer.js';
import { t } from '../../i18n.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** @typedef {import('../situation-map.js').SituationMap} SituationMap */

/** @implements {MapLayer} */
export class Areas {
  id = 'areas';
  /** @type {import('leaflet').GridLayer | null} */
  #painted = null;
  #endTheme = () => {};

  /** @param {SituationMap} map */
  onAdd(map) {
    const paint = () => {
      this.#painted?.remove();
      this.#painted = areaLayer(shownTheme()).addTo(map.leaflet);
    };
    paint();
    this.#endTheme = followTheme(paint);
  }

  onRemove() {
    this.#endTheme();
    this.#painted?.remove();
    this.#painted = null;
  }

  legend() {
    return html`
      <span class="legend-item"><i class="border district"></i>${t('map.legend.district')}</span>
      <span class="legend-item"><i class="border ward"></i>${t('map.legend.ward')}</span>`;
  }
}
