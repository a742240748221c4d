package org.yardstick.platform.identity.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Unit;
import org.yardstick.platform.identity.Units;

/** A unit's facts as typed. */
public record UnitForm(
        @NotBlank(message = "identity.names.missing") @Size(max = 200, message = "shell.field.too-long") @Nullable
        String name,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hans,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hant,

        @NotNull(message = "identity.place.headcount-wrong")
        @Pattern(regexp = "[0-9]{1,7}", message = "identity.place.headcount-wrong")
        @Nullable
        String headcount,

        @Nullable String business) {

    static final UnitForm EMPTY = new UnitForm("", "", "", "", null);

    static UnitForm of(Unit unit) {
        return new UnitForm(
                unit.names().en(),
                unit.names().hans(),
                unit.names().hant(),
                Integer.toString(unit.headcount()),
                unit.businessUnit() ? "yes" : null);
    }

    public boolean isBusinessUnit() {
        return "yes".equals(business);
    }

    /** Only of a form in which nothing is wrong. */
    Units.Statement statement() {
        return new Units.Statement(
                Names.written(Typed.text(name), hans, hant), Integer.parseInt(Typed.text(headcount)), isBusinessUnit());
    }
}
