package org.yardstick.platform.identity;

import java.util.UUID;

/**
 * A body, a company or an institution that takes part in the scheme.
 *
 * @param country ISO 3166-1 alpha-2
 * @param headcount people who work there
 */
public record Organisation(UUID id, Kind kind, Names names, Sector sector, String country, String city, int headcount) {

    public enum Kind {
        /** Owns or runs a scheme: association, accrediting body. */
        BODY,
        COMPANY,
        /** University or other place of research. */
        INSTITUTION
    }

    /** The industry, in the scheme's own division; each but {@link #OTHER} has a profile of the open standard. */
    public enum Sector {
        PROPERTY_MANAGEMENT,
        BANKING_INSURANCE,
        TELECOMMUNICATIONS,
        RETAIL,
        PUBLIC_SERVICE,
        CONTACT_CENTRE_OUTSOURCER,
        OTHER;

        /** As written in data, addresses and profiles: {@code property-management}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public static Sector ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
