package org.egide.consultation;

/**
 * Where the middle of a commune lies, to a thousandth of a degree (WGS 84).
 *
 * @param longitude in degrees, east of Greenwich
 * @param latitude in degrees, north of the equator
 */
public record Centre(double longitude, double latitude) {}
