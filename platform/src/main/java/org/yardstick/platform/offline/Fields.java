package org.yardstick.platform.offline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.yardstick.measurement.interval.Interval;

/** The fields of a JSON object in the order in which they are put; what does not exist is not there. */
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Fields put(String name, OptionalDouble value) {
        value.ifPresent(number -> fields.put(name, number));
        return this;
    }

    <T> Fields put(String name, Optional<T> value, Function<T, Object> shown) {
        value.ifPresent(thing -> fields.put(name, shown.apply(thing)));
        return this;
    }

    /** As {@code lower} and {@code upper}. */
    Fields put(Interval interval) {
        return put("lower", interval.lower()).put("upper", interval.upper());
    }

    Fields put(Optional<Interval> interval) {
        interval.ifPresent(this::put);
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}
