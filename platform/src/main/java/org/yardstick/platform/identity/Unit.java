package org.yardstick.platform.identity;

import java.util.UUID;

/**
 * A part of an organisation that is assessed or enters an award by itself.
 *
 * @param businessUnit whether it has its own customers, results and management
 */
public record Unit(UUID id, UUID organisation, Names names, int headcount, boolean businessUnit) {}
