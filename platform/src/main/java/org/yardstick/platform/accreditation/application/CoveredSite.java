package org.yardstick.platform.accreditation.application;

import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * A site within the scope that is applied for.
 *
 * @param headcount people there who work within the scope
 * @param central whether the system is run from there
 */
public record CoveredSite(UUID id, Names names, String country, String city, int headcount, boolean central) {}
