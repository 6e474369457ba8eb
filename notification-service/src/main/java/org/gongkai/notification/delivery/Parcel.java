package org.gongkai.notification.delivery;

import java.util.UUID;
import org.gongkai.notification.message.Notice;

/**
 * One delivery as a channel needs it.
 *
 * @param delivery identifies the delivery; a repetition after a crash carries the same
 * @param version the delivery's version since it was claimed: the result counts only while it is
 *     the present one
 * @param postponements how often in a row it was put off because nobody let us in
 * @param language BCP 47 tag of the language that comes first
 * @param unitName name of the unit that is told, or its code
 */
public record Parcel(
    UUID delivery,
    long version,
    int attempt,
    int postponements,
    UUID message,
    UUID task,
    String unit,
    String unitName,
    String recipientName,
    String address,
    String language,
    Notice notice,
    int deadlineRevision,
    String itemCode,
    String period,
    boolean provisional) {}
