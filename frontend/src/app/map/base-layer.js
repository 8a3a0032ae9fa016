/** The base map: roads, water, green, buildings and names, painted from the region's own tiles. */

import { namedFlavor } from '@protomaps/basemaps';
import { labelRules, leafletLayer, LineSymbolizer, paintRules } from 'protomaps-leaflet';
import { t } from '../i18n.js';

/** Tiles beyond this zoom are enlarged. */
const MAX_DATA_ZOOM = 16;
const TILES = '/tiles/{z}/{x}/{y}.mvt';

/** Quieter than the library's own: what happens in the city has the strong colours. */
const LIGHT = {
  background: '#dfe4e8', earth: '#edf0f2', water: '#b9d9ea',
  park_a: '#d3e7d0', park_b: '#d3e7d0', wood_a: '#cfe3cb', wood_b: '#cfe3cb', scrub_a: '#dbe9d2', scrub_b: '#dbe9d2',
  buildings: '#d9dde1', boundaries: '#8d97a3',
};
const DARK = {
  background: '#0b0f14', earth: '#1a2028', water: '#12303f',
  park_a: '#18291f', park_b: '#18291f', wood_a: '#17271d', wood_b: '#17271d', scrub_a: '#1b2a1f', scrub_b: '#1b2a1f',
  buildings: '#242c36', boundaries: '#5d6978',
  highway: '#5b6776', highway_casing_early: '#232b35', highway_casing_late: '#232b35',
  major: '#4a5563', major_casing_early: '#232b35', major_casing_late: '#232b35',
  minor_a: '#38414d', minor_b: '#38414d', minor_service: '#323a45', minor_casing: '#1a2028',
};

/** @param {'light' | 'dark'} theme @returns {import('leaflet').GridLayer} */
export function baseLayer(theme) {
  const flavor = { ...namedFlavor(theme), ...(theme === 'dark' ? DARK : LIGHT) };
  return /** @type {any} */ (leafletLayer({
    url: TILES,
    maxDataZoom: MAX_DATA_ZOOM,
    paintRules: paintRules(flavor),
    labelRules: labelRules(flavor, 'id'),
    backgroundColor: flavor.background,
    attribution: t('map.attribution'),
    noWrap: true,
  }));
}

/** The borders of the areas alone. @param {'light' | 'dark'} theme @returns {import('leaflet').GridLayer} */
export function areaLayer(theme) {
  const color = theme === 'dark' ? '#c59bea' : '#6d3a9c';
  const border = (/** @type {string} */ level, /** @type {number} */ width, /** @type {number[]} */ dash) => ({
    dataLayer: 'boundaries',
    filter: (/** @type {number} */ _zoom, /** @type {any} */ feature) => feature.props['kind'] === level,
    symbolizer: new LineSymbolizer({ color, width, opacity: 0.8, dash, dashColor: color, dashWidth: width }),
  });
  return /** @type {any} */ (leafletLayer({
    url: TILES,
    maxDataZoom: MAX_DATA_ZOOM,
    paintRules: [border('kelurahan', 1, [2, 4]), border('kecamatan', 2.5, [8, 4])],
    labelRules: [],
    noWrap: true,
    attribution: '',
  }));
}

/** @returns {'light' | 'dark'} what the page shows now */
export function shownTheme() {
  const chosen = document.documentElement.dataset['theme'];
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return chosen === 'dark' || (chosen !== 'light' && dark) ? 'dark' : 'light';
}

/** @param {() => void} act with each change of what is shown @returns {() => void} ends it */
export function followTheme(act) {
  const preferred = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(act);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  preferred.addEventListener('change', act);
  return () => {
    observer.disconnect();
    preferred.removeEventListener('change', act);
  };
}
