package org.gongkai.catalog.exchange.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.catalog.exchange.cell.ChannelNames;
import org.gongkai.catalog.exchange.cell.Ticks;
import org.gongkai.catalog.exchange.table.TableCell;
import org.gongkai.catalog.item.Audience;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.catalog.item.Channel;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.Method;
import org.gongkai.catalog.unit.UnitLevel;

/**
 * Reads the ticked columns of the standard directory table: channels, audience, method, levels.
 * Where the catalogue has the item already, the same ticks keep what it has.
 */
final class DirectoryTicks {

  private final Header<DirectoryColumn> header;
  private final ImportParameters parameters;

  DirectoryTicks(Header<DirectoryColumn> header, ImportParameters parameters) {
    this.header = header;
    this.parameters = parameters;
  }

  List<Channel> channels(RowReader<DirectoryColumn> row, ItemContent present) {
    Set<Channel> channels = new LinkedHashSet<>();
    for (int column : header.columns(DirectoryColumn.CHANNEL_TICK)) {
      TableCell cell = row.row().cell(column);
      String name = row.title(cell).substring(row.title(cell).lastIndexOf('/') + 1);
      if (Ticks.isTick(cell.text())) {
        ChannelNames.find(name).ifPresent(channels::add);
      } else if (!Ticks.isBlank(cell.text())) {
        row.problem(CellProblem.NOT_ALLOWED, cell, "√ / □");
      }
    }
    TableCell list = row.cell(DirectoryColumn.CHANNELS);
    for (String name : Ticks.ticked(list.text())) {
      Optional<Channel> channel = ChannelNames.find(name);
      channel.ifPresent(channels::add);
      if (channel.isEmpty()) {
        row.problem(CellProblem.NOT_ALLOWED, list, String.join("、", ChannelNames.all()));
      }
    }
    if (channels.isEmpty() && present == null) {
      return parameters.channels();
    }
    boolean same = present != null && channels.equals(new LinkedHashSet<>(present.channels()));
    return same ? present.channels() : List.copyOf(channels);
  }

  Audience audience(RowReader<DirectoryColumn> row, ItemContent present) {
    TableCell specific = row.cell(DirectoryColumn.AUDIENCE_SPECIFIC);
    boolean everybody = ticked(row, DirectoryColumn.AUDIENCE_ALL);
    if (everybody && !Ticks.isBlank(specific.text())) {
      row.problem(CellProblem.NOT_ALLOWED, specific, "全社会 √ | 特定群体 √");
    }
    if (Ticks.isBlank(specific.text())) {
      boolean was = present != null && present.audience().kind() == AudienceKind.WHOLE_SOCIETY;
      return was ? present.audience() : Audience.wholeSociety();
    }
    String description =
        Ticks.isTick(specific.text()) ? "特定群体" : row.text(DirectoryColumn.AUDIENCE_SPECIFIC, 400);
    boolean same =
        present != null
            && present.audience().kind() == AudienceKind.SPECIFIC
            && (Ticks.isTick(specific.text())
                || present.audience().description() != null
                    && present.audience().description().equals(description));
    return same
        ? present.audience()
        : new Audience(AudienceKind.SPECIFIC, description, List.of(), List.of());
  }

  Method method(RowReader<DirectoryColumn> row, ItemContent present) {
    boolean proactive = ticked(row, DirectoryColumn.METHOD_PROACTIVE);
    boolean onApplication = ticked(row, DirectoryColumn.METHOD_ON_APPLICATION);
    if (proactive && onApplication) {
      row.problem(
          CellProblem.NOT_ALLOWED, row.cell(DirectoryColumn.METHOD_ON_APPLICATION), "主动 √ | 依申请 √");
    }
    if (!proactive && !onApplication && present != null) {
      return present.method();
    }
    return onApplication ? Method.ON_APPLICATION : Method.PROACTIVE;
  }

  private static boolean ticked(RowReader<DirectoryColumn> row, DirectoryColumn column) {
    TableCell cell = row.cell(column);
    boolean ticked = Ticks.isTick(cell.text());
    if (!ticked && !Ticks.isBlank(cell.text())) {
      row.problem(CellProblem.NOT_ALLOWED, cell, "√ / □");
    }
    return ticked;
  }

  List<UnitLevel> levels(RowReader<DirectoryColumn> row, ItemContent present) {
    Set<UnitLevel> levels = new LinkedHashSet<>();
    for (int column : header.columns(DirectoryColumn.LEVEL_TICK)) {
      TableCell cell = row.row().cell(column);
      if (Ticks.isTick(cell.text())) {
        String title = row.title(cell);
        levels.add(level(title.substring(title.lastIndexOf('/') + 1)));
      } else if (!Ticks.isBlank(cell.text())) {
        row.problem(CellProblem.NOT_ALLOWED, cell, "√ / □");
      }
    }
    if (levels.isEmpty() && present == null) {
      return parameters.levels();
    }
    boolean same = present != null && levels.equals(new LinkedHashSet<>(present.levels()));
    return same ? present.levels() : levels.stream().sorted().toList();
  }

  /** 县级, 乡（镇）级, 村（社区）级, 州级… */
  private static UnitLevel level(String title) {
    return switch (title.charAt(0)) {
      case '国' -> UnitLevel.NATION;
      case '省', '自' -> UnitLevel.PROVINCE;
      case '市', '州', '盟', '地' -> UnitLevel.CITY;
      case '乡', '镇', '街' -> UnitLevel.TOWNSHIP;
      case '村', '社' -> UnitLevel.VILLAGE;
      default -> UnitLevel.COUNTY;
    };
  }
}
