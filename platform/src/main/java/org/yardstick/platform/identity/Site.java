package org.yardstick.platform.identity;

import java.util.UUID;

/**
 * A place where an organisation serves its customers; a certificate names the sites it covers.
 *
 * @param address street and number as written on site, may be empty
 * @param headcount people who work there, for the sample of a multi-site audit
 */
public record Site(
        UUID id, UUID organisation, Names names, String address, String country, String city, int headcount) {}
