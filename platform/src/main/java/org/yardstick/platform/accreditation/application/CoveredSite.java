package org.yardstick.platform.accreditation.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * A site within the scope that is applied for.
 *
 * @param headcount people there who work within the scope
 * @param central whether the system is run from there
 */
public record CoveredSite(UUID id, Names names, String country, String city, int headcount, boolean central) {
    static CoveredSite read(ResultSet row, int n) throws SQLException {
        return new CoveredSite(
                row.getObject("id", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getString("country"),
                row.getString("city"),
                row.getInt("headcount"),
                row.getBoolean("central"));
    }
}
