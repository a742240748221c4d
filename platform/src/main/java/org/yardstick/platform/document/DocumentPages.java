package org.yardstick.platform.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Slice;

/** What the library's screens show. */
@Component
class DocumentPages {
    private static final int YEARS = 15;

    private final JdbcClient db;
    private final Reach reach;
    private final List<DocumentUse> uses;
    private final Clock clock;

    DocumentPages(JdbcClient db, Reach reach, List<DocumentUse> uses, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.uses = uses;
        this.clock = clock;
    }

    LibraryPage library(Viewer viewer, LibraryPage.Filter filter) {
        var thisYear = LocalDate.now(clock).getYear();
        var years = IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList();
        return new LibraryPage(filter, documents(viewer, filter), shelves(viewer), years);
    }

    private Slice<Document> documents(Viewer viewer, LibraryPage.Filter filter) {
        record Counted(Document document, long total) {}
        var rows = db.sql(DocumentRows.CURRENT_COUNTED + """
                 where d.organisation = any(:kept)
                   and (d.title ilike :text or v.file_name ilike :text or v.url ilike :text)
                   and (:kind = '' or v.type = any(:types) or (:kind = 'link' and v.url is not null))
                   and (:year = '' or extract(year from v.effective_on)::text = :year)
                   and (:organisation = '' or d.organisation::text = :organisation)
                   and :retired = exists (select 1 from document.current_retirement r where r.document = d.id)
                 order by v.uploaded_at desc, d.id limit :size offset :offset""")
                .param("kept", reach.of(viewer).keptIds())
                .param("text", Documents.containing(filter.text()))
                .param("kind", filter.kind())
                .param("types", types(filter.kind()))
                .param("year", filter.year())
                .param("organisation", filter.organisation())
                .param("retired", filter.retired())
                .param("size", Slice.SIZE)
                .param("offset", Slice.offset(filter.page(), Slice.SIZE))
                .query((row, n) -> new Counted(DocumentRows.read(row, n), row.getLong("total")))
                .list();
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Slice<>(rows.stream().map(Counted::document).toList(), filter.page(), Slice.SIZE, total);
    }

    private static String[] types(String kind) {
        return Arrays.stream(LibraryPage.Kind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .map(LibraryPage.Kind::types)
                .orElse(new String[0]);
    }

    /** The libraries that this person keeps, by name. */
    List<LibraryPage.Shelf> shelves(Viewer viewer) {
        return db.sql("""
                select id, name_en, name_hans, name_hant from identity.organisation where id = any(:kept) order by name_en""")
                .param("kept", reach.of(viewer).keptIds())
                .query((row, n) -> new LibraryPage.Shelf(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"))))
                .list();
    }

    DocumentPage document(Viewer viewer, UUID id, Language language) {
        var scope = reach.of(viewer);
        var versions = db.sql(DocumentRows.EVERY_VERSION + " where d.id = :id and " + Reach.CONDITION
                        + " order by v.number desc")
                .param("id", id)
                .param("kept", scope.keptIds())
                .param("open", scope.openIds())
                .param("granted", scope.grantedIds())
                .query(DocumentRows::read)
                .list();
        var newest = NotFound.unlessPresent(versions.stream().findFirst());
        var level = scope.level(newest);
        return new DocumentPage(
                newest,
                organisation(newest.organisation()),
                versions.stream().map(Document::version).toList(),
                retirement(id),
                uses.stream()
                        .flatMap(use -> use.of(id, viewer, language).stream())
                        .toList(),
                level.includes(Visibility.Level.CHANGE),
                newest.retired() && level.includes(Visibility.Level.RESTORE));
    }

    private Names organisation(UUID id) {
        return db.sql("select name_en, name_hans, name_hant from identity.organisation where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")))
                .single();
    }

    private Optional<DocumentPage.Retirement> retirement(UUID id) {
        return db.sql("""
                select p.name, p.name_hans, p.name_hant, r.retired_at
                  from document.current_retirement r join identity.person p on p.id = r.retired_by
                 where r.document = :id""")
                .param("id", id)
                .query((row, n) -> new DocumentPage.Retirement(
                        Names.ofPerson(row), row.getTimestamp("retired_at").toInstant()))
                .optional();
    }

    /** Whose library a form is about: the one asked for when it is theirs, the only one when there is no choice. */
    static Optional<UUID> shelf(List<LibraryPage.Shelf> shelves, String asked) {
        return shelves.stream()
                .map(LibraryPage.Shelf::organisation)
                .filter(one -> shelves.size() == 1 || one.toString().equals(asked))
                .findFirst();
    }
}
