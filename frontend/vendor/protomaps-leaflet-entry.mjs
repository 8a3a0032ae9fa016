// What the base map needs of protomaps-leaflet, and the colours that it starts from.
export { labelRules, leafletLayer, LineSymbolizer, paintRules } from 'protomaps-leaflet';
export { namedFlavor } from '@protomaps/basemaps';
