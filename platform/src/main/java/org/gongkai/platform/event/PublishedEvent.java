package org.gongkai.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A CloudEvent in structured form (CloudEvents 1.0 JSON format), as the feed shows it. Attribute
 * names are those of the specification, so that any CloudEvents library reads it.
 *
 * @param subject id of the aggregate
 * @param sequence version of the aggregate
 * @param ordinal place within the version
 * @param data the event's data, after the schema that {@code dataschema} names
 */
@Schema(description = "CloudEvents 1.0 结构化事件 / a CloudEvent in structured form")
public record PublishedEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    String dataschema,
    String sequence,
    String ordinal,
    String datacontenttype,
    @Schema(description = "事件数据 / data of the event", implementation = Object.class)
        JsonNode data) {}
