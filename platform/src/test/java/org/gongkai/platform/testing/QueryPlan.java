package org.gongkai.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How PostgreSQL ran a statement.
 *
 * @param sql the statement
 * @param root the plan's topmost node, with what it did
 */
public record QueryPlan(String sql, JsonNode root) {

  /** Whether the statement looks into one of these tables. */
  public boolean reads(Set<String> tables) {
    return !scans(tables).isEmpty();
  }

  /** Rows that were read from these tables, those that a filter threw away included. */
  public double rowsRead(Set<String> tables) {
    return scans(tables).stream().mapToDouble(QueryPlan::rows).sum();
  }

  /** The tables of these that were read from one end to the other. */
  public List<String> wholeTables(Set<String> tables) {
    return scans(tables).stream()
        .filter(node -> node.path("Node Type").asText().endsWith("Seq Scan"))
        .map(node -> node.path("Relation Name").asText())
        .toList();
  }

  /** The largest number of rows that were sorted at once. */
  public double rowsSorted() {
    return nodes().stream()
        .filter(node -> node.path("Node Type").asText().endsWith("Sort"))
        .mapToDouble(node -> node.path("Plans").path(0).path("Actual Rows").asDouble())
        .max()
        .orElse(0);
  }

  /** Pages of tables and indexes that were touched. */
  public long pages() {
    return root.path("Shared Hit Blocks").asLong() + root.path("Shared Read Blocks").asLong();
  }

  @Override
  public String toString() {
    return sql
        + nodes().stream()
            .map(
                node ->
                    "\n%s %s %s: %s rows, %s removed, %s times"
                        .formatted(
                            node.path("Node Type").asText(),
                            node.path("Relation Name").asText(),
                            node.path("Index Name").asText(),
                            node.path("Actual Rows"),
                            node.path("Rows Removed by Filter"),
                            node.path("Actual Loops")))
            .collect(Collectors.joining());
  }

  private List<JsonNode> scans(Set<String> tables) {
    return nodes().stream()
        .filter(node -> node.path("Node Type").asText().endsWith("Scan"))
        .filter(node -> tables.contains(node.path("Relation Name").asText()))
        .toList();
  }

  private static double rows(JsonNode scan) {
    return (scan.path("Actual Rows").asDouble()
            + scan.path("Rows Removed by Filter").asDouble()
            + scan.path("Rows Removed by Index Recheck").asDouble())
        * scan.path("Actual Loops").asDouble();
  }

  private List<JsonNode> nodes() {
    List<JsonNode> nodes = new ArrayList<>();
    collect(root, nodes);
    return nodes;
  }

  private static void collect(JsonNode node, List<JsonNode> nodes) {
    nodes.add(node);
    node.path("Plans").forEach(child -> collect(child, nodes));
  }
}
