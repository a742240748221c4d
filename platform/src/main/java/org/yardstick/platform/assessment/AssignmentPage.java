package org.yardstick.platform.assessment;

import java.util.List;
import java.util.UUID;

/** Who answers what. */
public record AssignmentPage(Assessment assessment, List<Colleague> colleagues, List<Module> modules) {

    public record Colleague(UUID id, String name, String email) {}

    public record Module(String name, List<Row> rows) {}

    public record Row(String code, String title, List<Colleague> assignees) {}
}
