package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.catalog.domain.DomainContent;

/** The domains of a table's rows: known ones by their name, new ones in the order of the table. */
final class Domains {

  private static final Pattern ORDINAL =
      Pattern.compile(
          "^(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]、?|(\\d{1,2})[.、．])(?=.)");

  private final KnownCatalogue known;
  private final String prefix;
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final List<DomainContent> added = new ArrayList<>();

  Domains(KnownCatalogue known, String prefix) {
    this.known = known;
    this.prefix = prefix;
  }

  /** The code of the domain of that name (“一、脱贫攻坚领域” or “脱贫攻坚领域”). */
  String codeOf(String text) {
    return codes.computeIfAbsent(
        name(text),
        name -> known.domainNamed(name).map(DomainContent::code).orElseGet(() -> add(name)));
  }

  /** The code of the domain that the request names, which is added when it is new. */
  String codeOf(ImportParameters.DomainChoice choice) {
    if (known.domain(choice.code()).isEmpty()
        && added.stream().noneMatch(domain -> domain.code().equals(choice.code()))) {
      String name = choice.name() == null ? choice.code() : choice.name();
      added.add(new DomainContent(choice.code(), name, null, added.size() + 1));
    }
    return choice.code();
  }

  List<DomainContent> added() {
    return added;
  }

  private String add(String name) {
    int position = codes.size() + 1;
    String code = prefix + "-D" + position;
    added.add(new DomainContent(code, name, null, position));
    return code;
  }

  /** 一、脱贫攻坚领域 → 脱贫攻坚领域. */
  static String name(String text) {
    return ORDINAL.matcher(bare(text)).replaceFirst("");
  }

  /** 一、脱贫攻坚领域 → 一; the name itself when it has no ordinal. */
  static String ordinal(String text) {
    Matcher ordinal = ORDINAL.matcher(bare(text));
    return ordinal.find() ? ordinal.group().replaceAll("[（()）、.．]", "") : bare(text);
  }

  private static String bare(String text) {
    return text.replaceAll("\\s+", "");
  }
}
