package org.yardstick.platform.demo;

import java.util.Optional;
import org.yardstick.platform.accreditation.letter.AnswerRepresentation;
import org.yardstick.platform.accreditation.letter.Representation;
import org.yardstick.platform.accreditation.letter.RepresentationRows;
import org.yardstick.platform.accreditation.letter.Representations;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.Cast;
import org.yardstick.platform.demo.plan.Offices;
import org.yardstick.platform.identity.Viewer;

/** What is said to the office: complaints, what somebody says during a public notice, an appeal; and who answers. */
@SampleOnly
final class Letters {
    private final Representations representations;
    private final RepresentationRows rows;
    private final AnswerRepresentation answers;

    Letters(Representations representations, RepresentationRows rows, AnswerRepresentation answers) {
        this.representations = representations;
        this.rows = rows;
        this.answers = answers;
    }

    /** Complaints to a body, about anything. */
    void tell(Offices offices, Cast cast, Participants participants, Story story) {
        for (var letter : offices.complaints()) {
            var body = cast.bodies().stream()
                    .filter(one -> one.key().equals(letter.body()))
                    .findFirst()
                    .orElseThrow();
            story.at(Case.moment(letter.on(), 13, 24), () -> {
                var number = representations.complain(participants.organisation(body), said(letter), Optional.empty());
                Optional.ofNullable(letter.handler())
                        .map(name -> participants.person(Participants.player(body, name)))
                        .ifPresent(handler -> assign(number, handler, participants.person(Participants.clerk(body))));
            });
            var answered = letter.answered();
            if (answered != null) {
                var handler = Participants.player(
                        body, Optional.ofNullable(letter.handler()).orElseThrow());
                story.at(Case.moment(answered, 15, 33), () -> answer(letter, participants.person(handler)));
            }
        }
    }

    /** What is said against the decision of a case. */
    void tell(MadeCase one, Story story) {
        for (var letter : one.written().letters()) {
            story.at(
                    Case.moment(letter.on(), 17, 2),
                    () -> representations.object(one.id("decision"), said(letter), Optional.empty()));
        }
        var appeal = one.written().appeal();
        if (appeal != null) {
            story.at(Case.moment(appeal.on(), 16, 45), () -> {
                var number = representations.appeal(one.audit(), appeal.text(), one.manager());
                assign(number, one.person(appeal.handler()), one.clerk());
            });
        }
    }

    private static Representations.Said said(Case.Letter letter) {
        return new Representations.Said(letter.name(), letter.email(), letter.text(), letter.spoken());
    }

    private void assign(String number, Viewer handler, Viewer clerk) {
        answers.assign(find(number, clerk).id(), handler.person(), clerk);
    }

    private Representation find(String number, Viewer viewer) {
        return rows.of(viewer).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Case.Letter letter, Viewer handler) {
        var one = rows.of(handler).stream()
                .filter(said -> said.text().equals(letter.text()))
                .findFirst()
                .orElseThrow();
        answers.answer(
                one.id(), letter.upheld(), Optional.ofNullable(letter.answer()).orElseThrow(), handler);
    }
}
