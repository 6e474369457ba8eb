package org.gongkai.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.catalogue.LoadReport;
import org.gongkai.catalog.exchange.layout.ImportFormat;
import org.gongkai.catalog.exchange.layout.ImportParameters;
import org.gongkai.catalog.exchange.layout.LayoutResult;
import org.gongkai.catalog.exchange.layout.Layouts;
import org.gongkai.catalog.exchange.layout.ParameterMissing;
import org.gongkai.catalog.exchange.table.FileKind;
import org.gongkai.catalog.exchange.table.FileRefused;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;
import org.gongkai.catalog.exchange.table.ImportFile;
import org.gongkai.catalog.exchange.table.Tables;
import org.gongkai.catalog.exchange.table.TextFile;
import org.gongkai.platform.audit.Audit;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.audit.Audited;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.Actor;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.Regions;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.time.StatutoryTime;

/**
 * Imports into the catalogue.
 *
 * <p>Safe when the process is killed, the request comes twice or on several replicas: the record of
 * the import, the audit entry, the changes and their events commit together or not at all; a second
 * import of the same file finds everything unchanged; the loader lets one import at a time write.
 */
@ApplicationScoped
class ImportService {

  /** The pattern that every code matches. */
  private static final String ANY_REGION = "";

  private final CatalogueLoader loader;
  private final StoredCatalogues catalogues;
  private final ImportStore store;
  private final ImportConfig config;
  private final ObjectMapper json;
  private final Access access;
  private final CurrentActor actors;
  private final Audit audit;
  private final Clock clock;

  ImportService(
      CatalogueLoader loader,
      StoredCatalogues catalogues,
      ImportStore store,
      ImportConfig config,
      ObjectMapper json,
      Access access,
      CurrentActor actors,
      Audit audit,
      Clock clock) {
    this.loader = loader;
    this.catalogues = catalogues;
    this.store = store;
    this.config = config;
    this.json = json;
    this.access = access;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Imports a file.
   *
   * @param file where it lies
   * @param name the name it was sent under
   * @param parameters what a table does not say of itself; not needed for JSON
   * @param decisions what a person decided for words that no rule reads
   * @param asOf obligations due before this day are history; null for today
   * @param dryRun check and count only
   * @throws org.gongkai.catalog.exchange.table.FileRefused when the file cannot be read
   * @throws ImportRefused when it cannot be taken, and this is no dry run
   * @throws JsonProcessingException when it is JSON and not well-formed, or not of the format
   */
  @Audited("catalogue.import")
  @Transactional
  ImportReport file(
      Path file,
      String name,
      ImportParameters parameters,
      Decisions decisions,
      LocalDate asOf,
      boolean dryRun)
      throws JsonProcessingException {
    Upload upload = Upload.of(file, name);
    ImportFile opened = ImportFile.open(file, upload.fileName(), config.limits());
    if (opened.kind() == FileKind.JSON) {
      return document(parse(opened.text()), upload, asOf, dryRun);
    }
    if (parameters == null) {
      throw new ParameterMissing("jurisdiction");
    }
    access.requireJurisdiction(parameters.jurisdiction().code());
    LayoutResult result =
        new Layouts(
                parameters,
                decisions.all(),
                catalogues.of(parameters.jurisdiction()),
                StatutoryTime.today(clock))
            .read(upload.fileName(), Tables.read(opened, config.limits()));
    return take(result, upload, day(asOf), dryRun);
  }

  /**
   * Imports a JSON document.
   *
   * @param body its bytes
   * @param asOf obligations due before this day are history; null for today
   * @param dryRun check and count only
   * @throws ImportRefused when it cannot be taken, and this is no dry run
   * @throws JsonProcessingException when it is not well-formed or not of the format
   */
  @Audited("catalogue.import")
  @Transactional
  ImportReport json(byte[] body, LocalDate asOf, boolean dryRun) throws JsonProcessingException {
    String text =
        TextFile.decode(body)
            .orElseThrow(() -> new FileRefused(Reason.ENCODING, Map.of("file", Upload.BODY)));
    return document(parse(text), Upload.of(body), asOf, dryRun);
  }

  /** An import that the caller may see. */
  ImportReport get(UUID id) {
    return visible()
        .flatMap(regions -> store.find(id, regions))
        .orElseThrow(() -> new ImportNotFound(id));
  }

  /** The imports that the caller may see, newest first. */
  List<ImportReport> list(UUID after, int rows) {
    return visible().map(regions -> store.list(regions, after, rows)).orElse(List.of());
  }

  /**
   * What the codes of the regions match whose imports the caller sees: for auditors everything, as
   * in the journal, which knows no region; for others their jurisdiction's.
   */
  private Optional<String> visible() {
    Actor actor = actors.get();
    return actor.is(Roles.AUDITOR)
        ? Optional.of(ANY_REGION)
        : actor.jurisdiction().map(Regions::pattern);
  }

  private CatalogueDocument parse(String body) throws JsonProcessingException {
    return Optional.ofNullable(json.readValue(body, ImportDocument.class))
        .orElse(ImportDocument.EMPTY)
        .document();
  }

  private ImportReport document(
      CatalogueDocument document, Upload upload, LocalDate asOf, boolean dryRun) {
    access.requireJurisdiction(document.jurisdiction().code());
    return take(
        new LayoutResult(ImportFormat.JSON, document, List.of(), List.of(), List.of()),
        upload,
        day(asOf),
        dryRun);
  }

  private ImportReport take(LayoutResult result, Upload upload, LocalDate asOf, boolean dryRun) {
    ImportReport report;
    if (result.isComplete()) {
      report = report(result, upload, loader.load(result.document(), asOf, dryRun));
    } else {
      report = incomplete(result, upload, asOf, dryRun);
    }
    if (dryRun) {
      return report;
    }
    if (!report.loadable()) {
      throw new ImportRefused(report);
    }
    store.insert(report, actors.get());
    audit.record(
        AuditEntry.of("catalogue.import", "import", report.id())
            .to(
                Map.of(
                    "file", report.fileName(),
                    "sha256", report.sha256(),
                    "format", report.format(),
                    "counts", report.counts())));
    return report;
  }

  private ImportReport report(LayoutResult result, Upload upload, LoadReport load) {
    return new ImportReport(
        load.dryRun() || !load.loadable() ? null : Ids.next(),
        clock.instant(),
        actors.get().name(),
        upload.fileName(),
        upload.sha256(),
        result.format(),
        result.document().jurisdiction().code(),
        load.asOf(),
        load.dryRun(),
        load.loadable(),
        ImportReport.Counts.of(load),
        load.problems().stream().map(ImportProblems::of).toList(),
        List.of(),
        result.remarks());
  }

  private ImportReport incomplete(
      LayoutResult result, Upload upload, LocalDate asOf, boolean dryRun) {
    return new ImportReport(
        null,
        clock.instant(),
        actors.get().name(),
        upload.fileName(),
        upload.sha256(),
        result.format(),
        result.document().jurisdiction().code(),
        asOf,
        dryRun,
        false,
        ImportReport.Counts.NONE,
        result.problems().stream().map(ImportProblems::of).toList(),
        result.open(),
        result.remarks());
  }

  private LocalDate day(LocalDate asOf) {
    return asOf == null ? StatutoryTime.today(clock) : asOf;
  }
}
