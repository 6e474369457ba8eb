package org.gongkai.catalog.exchange.cell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.unit.AssignmentRole;

/** The words with which documents say what somebody does, in the order in which they are tried. */
final class RoleWords {

  /** 责任单位：… */
  private static final List<Word<AssignmentRole>> LABELS =
      List.of(
          label("(?:牵头|主办|主管)", AssignmentRole.LEAD),
          label("(?:责任|承办|实施)", AssignmentRole.RESPONSIBLE),
          label("(?:配合|协办|协作|参与)", AssignmentRole.COOPERATING),
          label("(?:综合)?协调", AssignmentRole.COORDINATING),
          label("组织领导", AssignmentRole.ORGANISING),
          label("指导", AssignmentRole.GUIDING));

  /** 牵头落实, 负责综合协调, 配合… */
  private static final List<Word<AssignmentRole>> ACTIONS =
      List.of(
          new Word<>("(?:负责)?综合协调", AssignmentRole.COORDINATING),
          new Word<>("(?:负责)?组织领导", AssignmentRole.ORGANISING),
          new Word<>("(?:要|应当?)?加强对[^，；。\n]{1,20}?的?指导", AssignmentRole.GUIDING),
          new Word<>("(?:负责)?指导", AssignmentRole.GUIDING),
          new Word<>("牵头(?:负责)?(?:落实|实施|组织实施|公开|办理)?", AssignmentRole.LEAD),
          new Word<>("(?:负责|予以|积极|协助|参与|密切)?配合", AssignmentRole.COOPERATING),
          new Word<>("协[助办](?!理)", AssignmentRole.COOPERATING),
          new Word<>("(?:具体)?负责(?:组织)?(?:落实|实施|公开|办理)?", AssignmentRole.RESPONSIBLE),
          new Word<>("(?:组织)?(?:落实|实施)", AssignmentRole.RESPONSIBLE));

  /** 分别, 按职责分工… */
  private static final List<Word<AssignmentMode>> MODES =
      List.of(
          new Word<>("(?:按照?|根据|依据?)(?:各自)?(?:的)?职(?:责|能)(?:权限|分工|范围)?", AssignmentMode.EACH),
          new Word<>("分别|各自|各负其责", AssignmentMode.EACH),
          new Word<>("共同|联合", AssignmentMode.JOINT));

  private RoleWords() {}

  static Optional<Found<AssignmentRole>> labelAt(String text, int at) {
    return find(LABELS, text, at);
  }

  static Optional<Found<AssignmentRole>> actionAt(String text, int at) {
    return find(ACTIONS, text, at);
  }

  static Optional<Found<AssignmentMode>> modeAt(String text, int at) {
    return find(MODES, text, at);
  }

  private static Word<AssignmentRole> label(String word, AssignmentRole role) {
    return new Word<>(word + "(?:单位|部门|机关|主体)?：", role);
  }

  private static <T> Optional<Found<T>> find(List<Word<T>> words, String text, int at) {
    for (Word<T> word : words) {
      Matcher matcher = word.pattern().matcher(text).region(at, text.length());
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt()) {
        return Optional.of(new Found<>(matcher.end(), word.meaning()));
      }
    }
    return Optional.empty();
  }

  /** A word that was met: the position after it, and what it means. */
  record Found<T>(int end, T meaning) {}

  private record Word<T>(Pattern pattern, T meaning) {
    Word(String pattern, T meaning) {
      this(Pattern.compile(pattern), meaning);
    }
  }
}
