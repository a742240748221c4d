package org.yardstick.platform.identity.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person's own names as typed; the one on certificates may differ from the one that colleagues use. */
public record OwnFacts(
        @NotBlank(message = "identity.set-up.name-missing") @Size(max = 200, message = "shell.field.too-long") @Nullable
        String name,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hans,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String hant,

        @Size(max = 200, message = "shell.field.too-long") @Nullable
        String certificate,

        @Nullable String language) {}
