"""RK88x: a cluster, or storage that machines share, can't be used."""

from typing import Final

from engine.errors.message import Message, message

CLUSTER: Final[dict[str, Message]] = {
    "cluster-extra-missing": message(
        "RK880",
        "voor een cluster of gedeelde opslag is een onderdeel nodig dat niet geïnstalleerd is: {found}",
        "a cluster or shared storage needs a part that is not installed: {found}",
        'installeer het met `pip install "regiokoers[cluster]"`',
        'install it with `pip install "regiokoers[cluster]"`',
    ),
    "cluster-address": message(
        "RK881",
        "`{found}` is geen adres van een cluster",
        "`{found}` is no address of a cluster",
        "geef de naam van de machine en de poort van de planner, zoals `tcp://server:8786`",
        "give the name of the machine and the port of the scheduler, such as `tcp://server:8786`",
    ),
    "cluster-unreachable": message(
        "RK882",
        "op `{address}` antwoordt geen Dask-cluster: {why}",
        "no Dask cluster answers at `{address}`: {why}",
        "kijk of `dask scheduler` daar op dat adres draait; zonder `--cluster` doet deze machine het werk",
        "see whether `dask scheduler` runs there at that address; without `--cluster` this machine does the work",
    ),
    "cluster-no-workers": message(
        "RK883",
        "het cluster op `{address}` heeft geen werkers",
        "the cluster at `{address}` has no workers",
        "start op elke machine die meedoet `dask worker {address}`",
        "start `dask worker {address}` on each machine that takes part",
    ),
    "cluster-bare": message(
        "RK884",
        "op de werker `{worker}` is een onderdeel niet geïnstalleerd: {what}",
        "a part is not installed on the worker `{worker}`: {what}",
        'installeer daar dezelfde versie: `pip install "regiokoers[cluster]"`, en start de werker opnieuw',
        'install the same version there: `pip install "regiokoers[cluster]"`, and start the worker anew',
    ),
    "cluster-other": message(
        "RK885",
        "de werker `{worker}` heeft een andere versie of andere regels dan deze machine: {what}",
        "the worker `{worker}` has another version or other rules than this machine: {what}",
        "installeer op elke machine dezelfde versie, met dezelfde Python en dezelfde regels",
        "install the same version on every machine, with the same Python and the same rules",
    ),
    "cluster-unseen": message(
        "RK886",
        "de werker `{worker}` kan `{what}` niet lezen",
        "the worker `{worker}` can't read `{what}`",
        "zet het op opslag die elke machine onder hetzelfde pad ziet, of geef een adres zoals `s3://map/regios.parquet`",
        "put it on storage that every machine sees at the same path, or give an address such as `s3://folder/regions.parquet`",
    ),
    "cluster-lost": message(
        "RK887",
        "de verbinding met het cluster op `{address}` is weg, of het heeft geen werkers meer",
        "the connection to the cluster at `{address}` is gone, or it has no workers left",
        "herhaal de opdracht met `--resume`, met of zonder `--cluster`: wat klaar is, blijft bewaard",
        "repeat the command with `--resume`, with or without `--cluster`: what is done is kept",
    ),
    "cluster-part-deadly": message(
        "RK888",
        "een deel van de tabel is op verschillende werkers misgegaan, waarschijnlijk door te weinig geheugen",
        "a part of the table failed on several workers, probably for want of memory",
        "geef de werkers meer geheugen of minder draden, en herhaal de opdracht met `--resume`",
        "give the workers more memory or fewer threads, and repeat the command with `--resume`",
    ),
    "cluster-alone": message(
        "RK889",
        "`--cluster` gaat niet samen met {found}",
        "`--cluster` does not go with {found}",
        "laat een van de twee weg; op een cluster werkt elke werker met zoveel draden als hij heeft",
        "leave out one of the two; on a cluster every worker works with as many threads as it has",
    ),
    "shared-nothing": message(
        "RK890",
        "op dit adres staat geen Parquet",
        "there is no Parquet at this address",
        "geef een bestand, een map met .parquet of een patroon, zoals `s3://map/regios/*.parquet`",
        "give a file, a folder of .parquet or a pattern, such as `s3://folder/regions/*.parquet`",
    ),
    "shared-unreachable": message(
        "RK891",
        "deze opslag is niet te lezen: {why}",
        "this storage can't be read: {why}",
        "kijk het adres en de toegang na; voor sommige opslag is een pakket van fsspec nodig, zoals `s3fs`",
        "check the address and the access; some storage needs a package of fsspec, such as `s3fs`",
    ),
}
