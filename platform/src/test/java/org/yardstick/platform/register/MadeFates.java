package org.yardstick.platform.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.yardstick.platform.register.log.Log;

/**
 * What befalls made certificates, and when, counted in certificates granted meanwhile: one in a hundred is suspended, half of those are
 * restored, one in seventy ends early, one in ten takes the place of its holder's earlier one.
 *
 * @param count of all certificates
 * @param holders of all, each of whom gets the next one when every other has had one
 */
record MadeFates(int count, int holders) {

    boolean replaces(int at) {
        return at >= holders
                && random(at).nextInt(10) == 0
                && events(at - holders).isEmpty();
    }

    boolean isReplaced(int at) {
        return at + holders < count && replaces(at + holders);
    }

    /** Those that have happened by now. */
    Map<Log.Event, Integer> events(int at) {
        int begin = at + holders / 3;
        int drawn = random(at + 500_000_000).nextInt(200);
        var events = new LinkedHashMap<Log.Event, Integer>();
        if (drawn < 2) {
            events.put(Log.Event.SUSPENDED, begin);
        }
        if (drawn == 0) {
            events.put(Log.Event.RESTORED, begin + holders / 10);
        }
        if (drawn == 2 || drawn == 3) {
            events.put(Log.Event.WITHDRAWN, begin);
        }
        if (drawn == 4) {
            events.put(Log.Event.CANCELLED, begin);
        }
        events.values().removeIf(after -> after >= count);
        return events;
    }

    private static SplittableRandom random(int seed) {
        return new SplittableRandom(seed * 13L + 7);
    }
}
