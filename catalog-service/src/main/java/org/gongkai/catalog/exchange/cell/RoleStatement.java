package org.gongkai.catalog.exchange.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.catalog.exchange.cell.RoleToken.Action;
import org.gongkai.catalog.exchange.cell.RoleToken.And;
import org.gongkai.catalog.exchange.cell.RoleToken.By;
import org.gongkai.catalog.exchange.cell.RoleToken.Comma;
import org.gongkai.catalog.exchange.cell.RoleToken.Label;
import org.gongkai.catalog.exchange.cell.RoleToken.Mode;
import org.gongkai.catalog.exchange.cell.RoleToken.Stop;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.unit.AssignmentRole;

/**
 * One statement of a role cell: who, in which role, together or each.
 *
 * @param role the role
 * @param mode what the words say of each or together, or null when they say nothing
 * @param who the words for the units
 * @param from first position in the cell
 * @param to position after the last
 */
record RoleStatement(
    AssignmentRole role, AssignmentMode mode, List<RoleToken> who, int from, int to) {

  /** Cuts the words of a cell into the words of its statements. */
  static List<List<RoleToken>> split(List<RoleToken> tokens) {
    List<List<RoleToken>> statements = new ArrayList<>();
    List<RoleToken> current = new ArrayList<>();
    for (RoleToken token : tokens) {
      boolean acted = current.stream().anyMatch(Action.class::isInstance);
      boolean ends = token instanceof Stop || token instanceof Comma && acted;
      if (ends || token instanceof Label) {
        close(statements, current);
        current = new ArrayList<>();
      }
      if (!ends) {
        current.add(token);
      }
    }
    close(statements, current);
    return statements;
  }

  private static void close(List<List<RoleToken>> statements, List<RoleToken> tokens) {
    List<RoleToken> bare = new ArrayList<>(tokens);
    while (!bare.isEmpty() && isSeparator(bare.get(bare.size() - 1))) {
      bare.remove(bare.size() - 1);
    }
    while (!bare.isEmpty() && isSeparator(bare.get(0))) {
      bare.remove(0);
    }
    if (!bare.isEmpty()) {
      statements.add(bare);
    }
  }

  private static boolean isSeparator(RoleToken token) {
    return token instanceof And || token instanceof Comma;
  }

  /** The rules by which a statement is read, in the order in which they are tried. */
  enum Rule {
    /** “责任单位：市民政局、市财政局”. */
    LABELLED {
      @Override
      Optional<RoleStatement> read(List<RoleToken> tokens, AssignmentRole column) {
        if (!(tokens.get(0) instanceof Label label)) {
          return Optional.empty();
        }
        List<RoleToken> who = tokens.subList(1, tokens.size());
        return isWho(who)
            ? Optional.of(statement(label.role(), null, who, tokens))
            : Optional.empty();
      }
    },
    /** “（由）市卫计委、市食药监局（按职责分工分别）牵头落实”, “各县区负责组织领导本区域…工作”. */
    ACTED {
      @Override
      Optional<RoleStatement> read(List<RoleToken> tokens, AssignmentRole column) {
        int action = indexOfAction(tokens);
        if (action < 0) {
          return Optional.empty();
        }
        AssignmentRole role = ((Action) tokens.get(action)).role();
        if (!mayHaveObject(role, tokens.subList(action + 1, tokens.size()))) {
          return Optional.empty();
        }
        int first = tokens.get(0) instanceof By ? 1 : 0;
        int last = action;
        AssignmentMode mode = null;
        while (last > first && tokens.get(last - 1) instanceof Mode said) {
          mode = mode == null ? said.mode() : mode;
          last--;
        }
        List<RoleToken> who = tokens.subList(first, last);
        return isWho(who) ? Optional.of(statement(role, mode, who, tokens)) : Optional.empty();
      }
    },
    /** “市民政局、市财政局” in a column whose title says the role. */
    BARE {
      @Override
      Optional<RoleStatement> read(List<RoleToken> tokens, AssignmentRole column) {
        return column != null && isWho(tokens)
            ? Optional.of(statement(column, null, tokens, tokens))
            : Optional.empty();
      }
    };

    /**
     * Reads a statement.
     *
     * @param column role that the title of the column says, or null
     */
    abstract Optional<RoleStatement> read(List<RoleToken> tokens, AssignmentRole column);
  }

  private static RoleStatement statement(
      AssignmentRole role, AssignmentMode mode, List<RoleToken> who, List<RoleToken> all) {
    return new RoleStatement(
        role, mode, List.copyOf(who), all.get(0).from(), all.get(all.size() - 1).to());
  }

  private static int indexOfAction(List<RoleToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Action) {
        return i;
      }
    }
    return -1;
  }

  /** Whether words after the action only say at what (“组织领导本区域相关领域信息公开工作”). */
  private static boolean mayHaveObject(AssignmentRole role, List<RoleToken> rest) {
    return switch (role) {
      case ORGANISING, COORDINATING, GUIDING ->
          rest.stream().allMatch(token -> token instanceof RoleToken.Words || isSeparator(token));
      default -> rest.isEmpty();
    };
  }

  private static boolean isWho(List<RoleToken> tokens) {
    return !tokens.isEmpty()
        && tokens.stream()
            .noneMatch(
                token ->
                    token instanceof Action
                        || token instanceof Label
                        || token instanceof By
                        || token instanceof Mode
                        || isScope(token));
  }

  /** “某信息由” before the names limits the duty to a part of the item. */
  private static boolean isScope(RoleToken token) {
    return token instanceof RoleToken.Words words && words.text().indexOf('由') >= 0;
  }
}
