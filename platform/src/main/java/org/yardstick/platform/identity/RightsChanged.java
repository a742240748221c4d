package org.yardstick.platform.identity;

import java.util.UUID;

/** What a person may do, or is called, has changed; what nodes remember of sessions is to be read anew. */
public record RightsChanged(UUID person) {}
