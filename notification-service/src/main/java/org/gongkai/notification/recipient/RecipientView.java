package org.gongkai.notification.recipient;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recipient as administrators see it. */
@Schema(name = "Recipient", description = "接收通知的处室 / an office that is told")
record RecipientView(
    UUID id,
    long version,
    String unit,
    String name,
    String email,
    Language language,
    boolean active) {}
