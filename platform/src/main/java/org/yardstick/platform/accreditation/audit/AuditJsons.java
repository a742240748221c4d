package org.yardstick.platform.accreditation.audit;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.standard.Editions;

/** Writes audits for programs: what the page of an audit shows to everybody who has to do with it. */
@Component
class AuditJsons {
    private final Editions editions;
    private final Stages stages;
    private final AuditPages pages;

    AuditJsons(Editions editions, Stages stages, AuditPages pages) {
        this.editions = editions;
        this.stages = stages;
        this.pages = pages;
    }

    AuditSummary summary(Audit audit) {
        var edition = editions.get(audit.edition()).document();
        return new AuditSummary(
                audit.id(),
                audit.organisation(),
                NamesJson.of(audit.organisationName()),
                audit.body(),
                NamesJson.of(audit.bodyName()),
                audit.kind(),
                edition.code(),
                edition.version(),
                audit.profile(),
                audit.level(),
                audit.beginsOn(),
                audit.endsOn(),
                audit.part().name().toLowerCase(Locale.ROOT),
                audit.decided());
    }

    AuditWhole whole(Audit audit) {
        return new AuditWhole(
                summary(audit),
                stages.of(audit.id()).stream().map(AuditJsons::stage).toList(),
                pages.members(audit.id()).stream()
                        .map(one -> new AuditWhole.TeamMemberJson(NamesJson.of(one.names()), one.role()))
                        .toList());
    }

    private static AuditWhole.AuditStageJson stage(Stage stage) {
        return new AuditWhole.AuditStageJson(
                stage.number(),
                stage.beginsOn(),
                stage.endsOn(),
                stage.conclusion().map(AuditWhole.StageConclusionJson::of).orElse(null));
    }
}
