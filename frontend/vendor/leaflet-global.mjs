export * as L from 'leaflet';
