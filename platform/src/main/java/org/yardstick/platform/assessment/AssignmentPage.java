package org.yardstick.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;

/** Who answers what. */
public record AssignmentPage(Assessment assessment, List<Colleague> colleagues, List<Module> modules) {

    public record Colleague(UUID id, Names names, String email) {
        static Colleague read(ResultSet row, int n) throws SQLException {
            return new Colleague(row.getObject("id", UUID.class), Names.ofPerson(row), row.getString("email"));
        }

        /** As readers of {@code language} look them up. */
        static Comparator<Colleague> order(Language language) {
            return Comparator.comparing(Colleague::names, Names.order(language)).thenComparing(Colleague::email);
        }
    }

    public record Module(String name, List<Row> rows) {}

    public record Row(String code, String title, List<Colleague> assignees) {}
}
