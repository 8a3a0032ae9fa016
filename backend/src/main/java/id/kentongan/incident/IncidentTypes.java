package id.kentongan.incident;

import id.kentongan.incident.IncidentType.Group;
import id.kentongan.incident.IncidentType.Name;
import id.kentongan.region.CurrentRegion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The types of the region in force, in the order of its file. */
@Service
public class IncidentTypes {

  private final JdbcClient database;
  private final CurrentRegion region;

  IncidentTypes(JdbcClient database, CurrentRegion region) {
    this.database = database;
    this.region = region;
  }

  public List<IncidentType> list() {
    return database
        .sql(
            """
            select code, name_id, name_en, class, class_name_id, class_name_en, priority, restricted
            from incident_type where version = ? order by place
            """)
        .param(region.version())
        .query(IncidentTypes::type)
        .list();
  }

  public Optional<IncidentType> find(String code) {
    return list().stream().filter(type -> type.code().equals(code)).findFirst();
  }

  private static IncidentType type(ResultSet row, int index) throws SQLException {
    return new IncidentType(
        row.getString("code"),
        new Name(row.getString("name_id"), row.getString("name_en")),
        new Group(
            row.getString("class"),
            new Name(row.getString("class_name_id"), row.getString("class_name_en"))),
        row.getInt("priority"),
        row.getBoolean("restricted"));
  }
}
