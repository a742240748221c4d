package org.yardstick.platform.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yardstick.platform.identity.Role;

/** Who was answered what, address by role, for the test report: {@code target/access-table.md} and {@code .html}. */
final class AccessTable {
    private final List<List<String>> rows = new ArrayList<>();

    AccessTable() {
        var head = Stream.concat(
                Stream.of("address", "stranger"),
                Stream.of(Role.values())
                        .map(role ->
                                role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
        rows.add(head.toList());
    }

    void begin(Routes.Route route) {
        rows.add(new ArrayList<>(List.of(route.toString())));
    }

    void add(Caller.Answer answer) {
        rows.getLast().add(answer.toString());
    }

    void write() throws IOException {
        var markdown = new StringBuilder();
        for (var row : rows) {
            markdown.append("| ").append(String.join(" | ", row)).append(" |\n");
            if (row == rows.getFirst()) {
                markdown.append("|---".repeat(row.size())).append("|\n");
            }
        }
        Files.writeString(Path.of("target", "access-table.md"), markdown);
        var html = rows.stream()
                .map(row -> row.stream().map(AccessTable::cell).collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining(
                        "",
                        "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">"
                                + "<title>Who may ask for what</title>\n<table border=\"1\">\n",
                        "</table></html>\n"));
        Files.writeString(Path.of("target", "access-table.html"), html);
    }

    private static String cell(String text) {
        return "<td>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</td>";
    }
}
