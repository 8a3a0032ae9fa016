-- Grows with every import, and with every edit of its agencies and stations: by it nodes and
-- screens notice that something of the region is another.
create sequence region_edition;
alter table region_version add column edition bigint;
update region_version r set edition = numbered.edition
from (
  select version, row_number() over (order by version) as edition from region_version
) numbered
where numbered.version = r.version;
select setval('region_edition', (select count(*) + 1 from region_version), false);
alter table region_version
  alter column edition set default nextval('region_edition'),
  alter column edition set not null;
alter sequence region_edition owned by region_version.edition;
