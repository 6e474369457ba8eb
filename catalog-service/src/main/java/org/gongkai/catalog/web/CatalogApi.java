package org.gongkai.catalog.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of this service's API: its tags stand in the order of the work. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "公开：目录服务 / Gongkai: catalog service",
            version = "1",
            description =
                "单位、领域、政策文件、公开事项和公开信息。先登记单位和领域，再导入或录入事项，然后起草、审查、公开。"
                    + " / Units, domains, source documents, items and disclosures. Register units and"
                    + " domains, import or adopt items, then draft, review and publish."),
    tags = {
      @Tag(name = "units", description = "单位 / Units that disclose"),
      @Tag(name = "unit-groups", description = "单位组 / Groups in which documents name units"),
      @Tag(name = "domains", description = "领域 / Domains"),
      @Tag(name = "policies", description = "政策文件 / Source documents and their clauses"),
      @Tag(name = "items", description = "公开事项 / Items of the catalogue"),
      @Tag(name = "imports", description = "导入 / Imports"),
      @Tag(name = "exports", description = "导出 / Exports"),
      @Tag(name = "disclosures", description = "公开信息 / Disclosures")
    })
public class CatalogApi extends Application {}
