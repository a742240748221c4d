package org.yardstick.platform.accreditation.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.accreditation.audit.Stage;
import org.yardstick.platform.accreditation.audit.plan.AgendaItem;
import org.yardstick.platform.accreditation.exchange.CaseFacts;
import org.yardstick.platform.accreditation.finding.FindingRows;
import org.yardstick.platform.identity.Names;

/** Plan, findings and decision as data, in the format that docs/formats/audit-pack.md tells. */
final class PackTexts {
    private PackTexts() {}

    static Map<String, Object> plan(CaseFacts facts) {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("audit", facts.of().id());
        plan.put("kind", facts.of().kind());
        plan.put("levelAppliedFor", facts.of().level());
        plan.put(
                "team",
                facts.plan().team().stream()
                        .map(one -> Map.of("names", one.names(), "role", one.role()))
                        .toList());
        plan.put(
                "sites",
                facts.plan().sites().stream()
                        .map(one -> Map.of(
                                "names", one.names(),
                                "country", one.country(),
                                "city", one.city(),
                                "chosenAs", one.chosenAs()))
                        .toList());
        plan.put("stages", facts.plan().stages().stream().map(PackTexts::stage).toList());
        plan.put(
                "agenda",
                facts.plan().agenda().stream().map(one -> item(one, facts)).toList());
        return plan;
    }

    private static Map<String, Object> stage(Stage stage) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", stage.number());
        told.put("from", stage.beginsOn().toString());
        told.put("to", stage.endsOn().toString());
        stage.conclusion().ifPresent(conclusion -> {
            told.put("ready", conclusion.ready());
            told.put("concludedAt", conclusion.at().toString());
        });
        return told;
    }

    private static Map<String, Object> item(AgendaItem item, CaseFacts facts) {
        var told = new LinkedHashMap<String, Object>();
        told.put("stage", item.stage());
        told.put("from", item.beginsAt().toString());
        told.put("to", item.endsAt().toString());
        told.put("title", item.title());
        item.site().ifPresent(site -> told.put("site", item.siteName()));
        told.put("criteria", item.criteria());
        told.put("people", people(item, facts));
        told.put("with", item.auditee());
        return told;
    }

    private static List<Names> people(AgendaItem item, CaseFacts facts) {
        return facts.plan().team().stream()
                .filter(one -> item.people().contains(one.person()))
                .map(CaseFacts.Member::names)
                .toList();
    }

    static List<Map<String, Object>> findings(CaseFacts facts) {
        return facts.treated().stream().map(PackTexts::finding).toList();
    }

    private static Map<String, Object> finding(CaseFacts.Treated one) {
        var finding = one.finding();
        var told = new LinkedHashMap<String, Object>();
        told.put("number", finding.label());
        told.put("criterion", finding.criterion());
        told.put("title", finding.criterionTitle());
        told.put("grade", one.standing().grade().code());
        told.put("state", one.standing().state().code());
        told.put("due", one.standing().due().map(Object::toString).orElse(""));
        told.put("raisedBy", finding.raisedBy());
        told.put("raisedOn", finding.course().raisedOn().toString());
        told.put("statement", finding.statement());
        told.put("evidence", finding.evidence());
        told.put("answers", one.answers().stream().map(PackTexts::answer).toList());
        told.put("acts", one.acts().stream().map(PackTexts::act).toList());
        return told;
    }

    private static Map<String, Object> answer(CaseFacts.Answer answer) {
        var told = new LinkedHashMap<String, Object>();
        told.put("correction", answer.correction());
        told.put("rootCause", answer.rootCause());
        told.put("action", answer.action());
        told.put("promised", answer.promised().toString());
        told.put("at", answer.at().toString());
        answer.accepted().ifPresent(accepted -> told.put("accepted", accepted));
        return told;
    }

    private static Map<String, Object> act(FindingRows.Line act) {
        var told = new LinkedHashMap<String, Object>();
        told.put("act", act.act());
        told.put("what", act.what());
        told.put("day", act.day().map(Object::toString).orElse(""));
        told.put("text", act.text());
        act.person().ifPresent(person -> told.put("by", person));
        told.put("at", act.at().toString());
        return told;
    }

    static Map<String, Object> decision(DecidedRows.Decided one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("round", one.round());
        told.put("outcome", one.outcome());
        told.put("level", one.level());
        told.put("recommended", one.recommended());
        told.put("reason", one.reason());
        told.put("signedAs", one.signedAs());
        told.put("decidedAt", one.decidedAt().toString());
        told.put("noticeUntil", one.noticeUntil());
        told.put("reopened", one.reopened());
        told.put("certificate", one.certificate());
        told.put("basisSha256", one.sha256());
        return told;
    }
}
