/**
 * A caller's location by value, as a handset sends it beside the SDP: PIDF-LO (RFC 4119, RFC 5491)
 * in a multipart body (RFC 6442). Pure.
 */

const BOUNDARY = 'kentongan-telepon';
const CONTENT_ID = 'telepon@kentongan';

/** The headers that go with the body. */
export const LOCATION_HEADERS = [`Geolocation: <cid:${CONTENT_ID}>`, 'Geolocation-Routing: yes'];
export const CONTENT_TYPE = `multipart/mixed;boundary=${BOUNDARY}`;

/**
 * @param {number} latitude
 * @param {number} longitude
 * @param {number} radius metres
 */
export function pidfLo(latitude, longitude, radius) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10" xmlns:gml="http://www.opengis.net/gml" xmlns:gs="http://www.opengis.net/pidflo/1.0" entity="pres:telepon@kentongan">
<dm:device id="telepon"><gp:geopriv><gp:location-info><gs:Circle srsName="urn:ogc:def:crs:EPSG::4326"><gml:pos>${latitude.toFixed(6)} ${longitude.toFixed(6)}</gml:pos><gs:radius uom="urn:ogc:def:uom:EPSG::9001">${Math.round(radius)}</gs:radius></gs:Circle></gp:location-info><gp:usage-rules/><gp:method>GPS</gp:method></gp:geopriv></dm:device>
</presence>`;
}

/** @param {string} sdp @param {string} location the PIDF-LO */
export function multipart(sdp, location) {
  return [
    `--${BOUNDARY}`, 'Content-Type: application/sdp', '', sdp.trimEnd(),
    `--${BOUNDARY}`, 'Content-Type: application/pidf+xml', `Content-ID: <${CONTENT_ID}>`, '', location,
    `--${BOUNDARY}--`, '',
  ].join('\r\n');
}
