package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.yardstick.platform.shell.Screen;

/** An authorisation as it is shown: where it stands on the day it is read, and what it covers in the reader's words. */
public record AuthorisationView(Authorisation of, LocalDate today, Map<UUID, String> editions) {

    public Authorisation.State state() {
        return of.state(today);
    }

    public String pill() {
        return switch (state()) {
            case IN_FORCE -> "pill-done";
            case AHEAD -> "pill-new";
            case SUSPENDED -> "pill-missing";
            case EXPIRED, WITHDRAWN -> "pill-wait";
        };
    }

    public String stateWord(Screen screen) {
        return screen.say("council.state", state());
    }

    /** The days that go with where it stands. */
    public String days(Screen screen) {
        return switch (state()) {
            case IN_FORCE -> screen.say("council.days.in-force", screen.date(of.lastDay()));
            case AHEAD -> screen.say("council.days.ahead", screen.date(of.from()), screen.date(of.lastDay()));
            case SUSPENDED, EXPIRED, WITHDRAWN ->
                screen.say("council.days." + state().code(), screen.date(of.since(today)));
        };
    }

    public String span(Screen screen) {
        return screen.say("council.span", screen.date(of.from()), screen.date(of.lastDay()));
    }

    public String sectors(Screen screen) {
        return RemitWords.sectors(of.remit(), screen.words());
    }

    public String levels(Screen screen) {
        return RemitWords.levels(of.remit(), screen.words());
    }

    public String editions(Screen screen) {
        return RemitWords.editions(of.remit(), editions, screen.words());
    }

    /** The kinds of acts that the council could decide from today on. */
    public boolean may(Act.Kind kind) {
        return switch (kind) {
            case SUSPENDED -> state() == Authorisation.State.IN_FORCE;
            case RESTORED -> state() == Authorisation.State.SUSPENDED;
            case WITHDRAWN -> of.withdrawn().isEmpty() && state() != Authorisation.State.EXPIRED;
            case RENEWED -> of.withdrawn().isEmpty() && state() != Authorisation.State.SUSPENDED;
        };
    }

    public String path() {
        return "/council/authorisations/" + of.id();
    }
}
