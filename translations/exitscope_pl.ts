<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL">
<context>
    <name>Numbers</name>
    <message>
        <source>always</source>
        <translation>zawsze</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Cannot save this as %1: the name must end in .svg, .pdf, .png or .csv.</source>
        <translation>Nie można zapisać jako %1: nazwa musi kończyć się na .svg, .pdf, .png lub .csv.</translation>
    </message>
    <message>
        <source>Cannot draw a picture of %1 × %2 pixels: there is not enough memory.</source>
        <translation>Nie można narysować obrazu %1 × %2 pikseli: za mało pamięci.</translation>
    </message>
    <message>
        <source>The picture cannot be drawn.</source>
        <translation>Nie można narysować obrazu.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Operating point</source>
        <translation>Punkt pracy</translation>
    </message>
    <message>
        <source>%1 with thresholds of its own.</source>
        <translation>%1 z własnymi progami.</translation>
    </message>
    <message>
        <source>%1 at a budget of %2, %3 of the full network&apos;s cost.</source>
        <translation>%1 przy budżecie %2, czyli %3 kosztu pełnej sieci.</translation>
    </message>
    <message>
        <source>Chosen at this budget: %1.</source>
        <translation>Wybrano przy tym budżecie: %1.</translation>
    </message>
    <message>
        <source>On %1 test samples, which nothing was fitted on: %2 right at a mean cost of %3. The full network is right on %4 at %5.</source>
        <translation>Na próbkach testowych (%1), na których niczego nie dopasowywano: %2 poprawnych przy średnim koszcie %3. Pełna sieć daje %4 poprawnych odpowiedzi przy koszcie %5.</translation>
    </message>
    <message>
        <source>On calibration, where thresholds are set: %1 right at %2.</source>
        <translation>Na kalibracji, gdzie ustawia się progi: %1 poprawnych przy koszcie %2.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Wyjścia</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Wyjście</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Koszt</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Próg</translation>
    </message>
    <message>
        <source>Samples that leave</source>
        <translation>Próbki, które wychodzą</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Udział</translation>
    </message>
    <message>
        <source>Right of them</source>
        <translation>Z nich poprawne</translation>
    </message>
    <message>
        <source>Right of all, by itself</source>
        <translation>Poprawne ze wszystkich, samodzielnie</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Reguła</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 przy %2</translation>
    </message>
    <message>
        <source>Oracle (bound)</source>
        <translation>Wyrocznia (granica)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Reguły</translation>
    </message>
    <message>
        <source>Accuracy on test with its 95 % Wilson interval, at the mean cost realised on test, for budgets in shares of the full network&apos;s cost.</source>
        <translation>Trafność na teście z 95-procentowym przedziałem Wilsona, przy średnim koszcie rzeczywistym na teście, dla budżetów podanych jako udziały kosztu pełnej sieci.</translation>
    </message>
    <message>
        <source>Against the reference</source>
        <translation>Względem odniesienia</translation>
    </message>
    <message>
        <source>Reference: %1 at %2, %3 right at a mean cost of %4.</source>
        <translation>Odniesienie: %1 przy %2, %3 poprawnych przy średnim koszcie %4.</translation>
    </message>
    <message>
        <source>Difference on the same samples: %1 points (95 %, paired bootstrap: %2 to %3).</source>
        <translation>Różnica na tych samych próbkach: %1 p.p. (95 %, bootstrap dla par: od %2 do %3).</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klasy</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasa</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Poprawne</translation>
    </message>
    <message>
        <source>Mean exit</source>
        <translation>Średnie wyjście</translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation>Średni koszt</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predykcje</translation>
    </message>
    <message>
        <source>Checksum of the predictions</source>
        <translation>Suma kontrolna predykcji</translation>
    </message>
    <message>
        <source>Exits, classes</source>
        <translation>Wyjścia, klasy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 for calibration, %2 for test</source>
        <translation>%1 do kalibracji, %2 do testu</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Podział</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Zbiór danych</translation>
    </message>
    <message>
        <source>Costs in %1</source>
        <translation>Koszty w %1</translation>
    </message>
    <message>
        <source>fitted for %1</source>
        <translation>dopasowana dla %1</translation>
    </message>
    <message>
        <source>, at %1 budgets</source>
        <translation>, liczba budżetów: %1</translation>
    </message>
    <message>
        <source>, stopped early</source>
        <translation>, zatrzymano wcześnie</translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation>, na %1</translation>
    </message>
    <message>
        <source>Settings and versions</source>
        <translation>Ustawienia i wersje</translation>
    </message>
    <message>
        <source>It is of other predictions, %1, which have %2 of these test samples.</source>
        <translation>Pochodzi z innych predykcji, %1, które mają %2 z tych próbek testowych.</translation>
    </message>
    <message>
        <source>Samples drawn</source>
        <translation>Narysowane próbki</translation>
    </message>
    <message>
        <source>all, from the first in sight</source>
        <translation>wszystkie, od pierwszej widocznej</translation>
    </message>
    <message>
        <source>Seed of the heads</source>
        <translation>Ziarno głowic</translation>
    </message>
</context>
<context>
    <name>SampleAnswers</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Exit %1, %2: %3. %4.</source>
        <translation>Wyjście %1, %2: %3. %4.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>right</source>
        <translation>poprawne</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>błędne</translation>
    </message>
    <message>
        <source>wrong too early</source>
        <translation>błędne (za wcześnie)</translation>
    </message>
    <message>
        <source>Left at exit %1, right; exit %2 was right already.</source>
        <translation>Wychodzi wyjściem %1, poprawnie; już wyjście %2 było poprawne.</translation>
    </message>
    <message>
        <source>Left at exit %1, right.</source>
        <translation>Wychodzi wyjściem %1, poprawnie.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; exit %2 would be right.</source>
        <translation>Wychodzi wyjściem %1, błędnie; wyjście %2 byłoby poprawne.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; exit %2 was right.</source>
        <translation>Wychodzi wyjściem %1, błędnie; wyjście %2 było poprawne.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong.</source>
        <translation>Wychodzi wyjściem %1, błędnie.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; no exit is right.</source>
        <translation>Wychodzi wyjściem %1, błędnie; żadne wyjście nie jest poprawne.</translation>
    </message>
    <message>
        <source>takes all that remain</source>
        <translation>przyjmuje wszystkie pozostałe</translation>
    </message>
    <message>
        <source>would take all that remain</source>
        <translation>przyjęłoby wszystkie pozostałe</translation>
    </message>
    <message>
        <source>everyone leaves</source>
        <translation>wychodzą wszystkie</translation>
    </message>
    <message>
        <source>nobody leaves</source>
        <translation>nie wychodzi żadna</translation>
    </message>
    <message>
        <source>%1 ≥ %2: leaves</source>
        <translation>%1 ≥ %2: wychodzi</translation>
    </message>
    <message>
        <source>%1 ≥ %2: would leave</source>
        <translation>%1 ≥ %2: wyszłaby</translation>
    </message>
    <message>
        <source>%1 &lt; %2: goes on</source>
        <translation>%1 &lt; %2: idzie dalej</translation>
    </message>
    <message>
        <source>%1 &lt; %2: would go on</source>
        <translation>%1 &lt; %2: poszłaby dalej</translation>
    </message>
    <message>
        <source>Sample %1, true class %2.</source>
        <translation>Próbka %1, prawdziwa klasa %2.</translation>
    </message>
    <message>
        <source>%1, the reference: %2 at exit %3, right.</source>
        <translation>%1 (odniesienie): %2 na wyjściu %3, poprawnie.</translation>
    </message>
    <message>
        <source>%1, the reference: %2 at exit %3, wrong.</source>
        <translation>%1 (odniesienie): %2 na wyjściu %3, błędnie.</translation>
    </message>
</context>
<context>
    <name>ScoreTitle</name>
    <message>
        <source>1 − entropy</source>
        <translation>1 − entropia</translation>
    </message>
    <message>
        <source>largest probability</source>
        <translation>największe prawdopodobieństwo</translation>
    </message>
    <message>
        <source>votes + largest probability</source>
        <translation>głosy + największe prawdopodobieństwo</translation>
    </message>
    <message>
        <source>learned utility</source>
        <translation>wyuczona użyteczność</translation>
    </message>
    <message>
        <source>advantage of stopping (points)</source>
        <translation>zysk z zatrzymania (p.p.)</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening %1</source>
        <translation>Otwieranie %1</translation>
    </message>
    <message>
        <source>There is nothing in this session.</source>
        <translation>Ta sesja jest pusta.</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: what was fitted on it and set by hand is left out.</source>
        <translation>Plik %1 zmienił się od zapisania sesji: to, co na nim dopasowano i ustawiono ręcznie, pominięto.</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: the predictions are those of the earlier network.</source>
        <translation>Plik %1 zmienił się od zapisania sesji: predykcje pochodzą z wcześniejszej sieci.</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: the predictions may be of other samples than those shown.</source>
        <translation>Zbiór %1 zmienił się od zapisania sesji: predykcje mogą dotyczyć innych próbek niż pokazane.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Wczytywanie %1</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>kalibracja</translation>
    </message>
</context>
<context>
    <name>Takeaway</name>
    <message>
        <source>There is nothing to save yet: open predictions first.</source>
        <translation>Nie ma jeszcze czego zapisać: najpierw otwórz predykcje.</translation>
    </message>
    <message>
        <source>%1: there are numbers and no picture, so the name must end in .csv.</source>
        <translation>%1: są liczby, a nie ma obrazu, więc nazwa musi kończyć się na .csv.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Zapisz obraz…</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>Obrazy (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Kopiuj obraz</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>Zapisz liczby…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabele (*.csv)</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Kopiuj liczby</translation>
    </message>
    <message>
        <source>Size of pictures…</source>
        <translation>Rozmiar obrazów…</translation>
    </message>
    <message>
        <source>Nothing was saved: something else came into view meanwhile.</source>
        <translation>Niczego nie zapisano: w międzyczasie widok się zmienił.</translation>
    </message>
    <message>
        <source>Saving: %1</source>
        <translation>Zapisywanie: %1</translation>
    </message>
    <message>
        <source>Copying: %1</source>
        <translation>Kopiowanie: %1</translation>
    </message>
    <message>
        <source>Nothing was saved: what it shows was not measured to the end.</source>
        <translation>Niczego nie zapisano: to, co pokazuje, nie zostało zmierzone do końca.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>Nie można odczytać %1: %2.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>nieznany powód</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a folder.</source>
        <translation>Nie można odczytać %1: to folder.</translation>
    </message>
    <message>
        <source>Looking for broken images</source>
        <translation>Szukanie uszkodzonych obrazów</translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation>; i jeszcze %1</translation>
    </message>
    <message>
        <source>%1 of %2 images are broken: %3.</source>
        <translation>Uszkodzone obrazy: %1 z %2: %3.</translation>
    </message>
    <message>
        <source>Left out: %1 broken images.</source>
        <translation>Pominięte uszkodzone obrazy: %1.</translation>
    </message>
    <message>
        <source>%1 names %2 classes, expected %3.</source>
        <translation>Liczba klas podanych w %1 to %2, oczekiwano %3.</translation>
    </message>
    <message>
        <source>%1 is missing: %2 is there.</source>
        <translation>Brakuje %1, a jest %2.</translation>
    </message>
    <message>
        <source>%1 holds no samples: expected %2 and %3.</source>
        <translation>%1 nie zawiera próbek: oczekiwano %2 i %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more: it was there when the data set was opened.</source>
        <translation>Nie można już odczytać %1: przy otwarciu zbioru danych plik był na miejscu.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, expected a multiple of %3, the bytes of a sample.</source>
        <translation>%1: liczba bajtów to %2, oczekiwano wielokrotności %3, czyli liczby bajtów próbki.</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>Nie można odczytać %1.</translation>
    </message>
    <message>
        <source>%1: sample %2 has label %3, expected 0 to %4.</source>
        <translation>%1: próbka %2 ma etykietę %3, oczekiwano od 0 do %4.</translation>
    </message>
    <message>
        <source>%1: classes %2 and %3 are both called &quot;%4&quot;, expected a name for each.</source>
        <translation>%1: klasy %2 i %3 nazywają się „%4”, oczekiwano osobnej nazwy dla każdej.</translation>
    </message>
    <message>
        <source>Fashion-MNIST is not in %1: install Debian&apos;s package dataset-fashion-mnist, or set EXITSCOPE_FASHION_MNIST to its folder.</source>
        <translation>W %1 nie ma Fashion-MNIST: zainstaluj pakiet Debiana dataset-fashion-mnist albo ustaw EXITSCOPE_FASHION_MNIST na jego folder.</translation>
    </message>
    <message>
        <source>%1 holds no samples: expected IDX files, the binary files of CIFAR-10 or CIFAR-100, a folder of images for each class, or texts (.tsv, .csv).</source>
        <translation>%1 nie zawiera próbek: oczekiwano plików IDX, plików binarnych CIFAR-10 lub CIFAR-100, folderu z obrazami dla każdej klasy albo tekstów (.tsv, .csv).</translation>
    </message>
    <message>
        <source>%1 has images, not texts: sample %2 has no text.</source>
        <translation>%1 ma obrazy, nie teksty: próbka %2 nie ma tekstu.</translation>
    </message>
    <message>
        <source>There is no data set &quot;%1&quot;: expected fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE, csv:FILE, or a file or folder of one of these kinds.</source>
        <translation>Nie ma zbioru danych „%1”: oczekiwano fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE, csv:FILE albo pliku lub folderu jednego z tych rodzajów.</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>%1 ends early: %2 of the %3 bytes of %4 are there, and the compressed data is damaged.</source>
        <translation>%1 kończy się za wcześnie (%4): jest %2 z %3 bajtów, a skompresowane dane są uszkodzone.</translation>
    </message>
    <message>
        <source>%1 ends early: %2 of the %3 bytes of %4 are there.</source>
        <translation>%1 kończy się za wcześnie (%4): jest %2 z %3 bajtów.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file of %2: it begins with %3, expected %4.</source>
        <translation>%1 nie jest plikiem IDX (%2): zaczyna się od %3, oczekiwano %4.</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>etykiety: %1</translation>
    </message>
    <message>
        <source>%1 says that its images are %2x%3: expected 1 to 16384 a side.</source>
        <translation>%1 podaje obrazy o rozmiarze %2x%3: oczekiwano od 1 do 16384 na bok.</translation>
    </message>
    <message>
        <source>%1 has changed since it was opened.</source>
        <translation>%1: plik zmienił się od czasu otwarcia.</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>obrazy: %1</translation>
    </message>
    <message>
        <source>%1 has %2 images but %3 has %4 labels: expected as many of each.</source>
        <translation>Liczba obrazów w %1 to %2, a liczba etykiet w %3 to %4: oczekiwano tylu samo.</translation>
    </message>
    <message>
        <source>%1 has images of %2, the other part of %3: expected one shape.</source>
        <translation>%1 ma obrazy %2, a druga część %3: oczekiwano jednego kształtu.</translation>
    </message>
    <message>
        <source>%1 holds no samples.</source>
        <translation>%1 nie zawiera próbek.</translation>
    </message>
    <message>
        <source>%1 has a label %2: expected 0 to %3.</source>
        <translation>%1 zawiera etykietę %2: oczekiwano od 0 do %3.</translation>
    </message>
    <message>
        <source>%1 has no sample %2: expected less than %3.</source>
        <translation>%1 nie ma próbki %2: oczekiwano numeru mniejszego niż %3.</translation>
    </message>
    <message>
        <source>%1 stands alone: expected images and labels.</source>
        <translation>%1 występuje samodzielnie: oczekiwano obrazów i etykiet.</translation>
    </message>
    <message>
        <source>The folder %1 is no longer there: it holds the images of %2.</source>
        <translation>Nie ma już folderu %1, który zawierał obrazy %2.</translation>
    </message>
    <message>
        <source>%1 and %2 are both a validation part, expected one.</source>
        <translation>%1 i %2 to dwie części walidacyjne, oczekiwano jednej.</translation>
    </message>
    <message>
        <source>%1 holds no class folders: expected a folder of images for each class.</source>
        <translation>%1 nie zawiera folderów klas: oczekiwano folderu z obrazami dla każdej klasy.</translation>
    </message>
    <message>
        <source>The class folder %1 holds no image: expected JPEG, PNG, WebP, BMP or TIFF files.</source>
        <translation>Folder klasy %1 nie zawiera obrazów: oczekiwano plików JPEG, PNG, WebP, BMP lub TIFF.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Nie ma folderu %1.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields, expected a path, a label, and perhaps a split.</source>
        <translation>%1, wiersz %2: liczba pól to %3, oczekiwano ścieżki, etykiety i ewentualnie części podziału.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields, expected %4 as in the first line.</source>
        <translation>%1, wiersz %2: liczba pól to %3, oczekiwano %4, jak w pierwszym wierszu.</translation>
    </message>
    <message>
        <source>%1: the labels run from %2 to %3, expected the first class to be 0.</source>
        <translation>%1: etykiety są od %2 do %3, oczekiwano, że pierwsza klasa to 0.</translation>
    </message>
    <message>
        <source>%1: a label is %2, expected less than %3.</source>
        <translation>%1: jedna z etykiet to %2, oczekiwano mniej niż %3.</translation>
    </message>
    <message>
        <source>%1 lists no image.</source>
        <translation>%1 nie wymienia żadnego obrazu.</translation>
    </message>
    <message>
        <source>%1, line %2: the %3 is empty.</source>
        <translation>%1, wiersz %2: puste pole: %3.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>ścieżka</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etykieta</translation>
    </message>
    <message>
        <source>%1 has no test or val part: expected one, to measure results on.</source>
        <translation>%1 nie ma części test ani val: oczekiwano jednej z nich, aby mierzyć na niej wyniki.</translation>
    </message>
    <message>
        <source>The network was trained without samples of a part &quot;%1&quot;, but %2 has no such part.</source>
        <translation>Sieć uczono bez próbek z części „%1”, ale %2 nie ma takiej części.</translation>
    </message>
    <message>
        <source>The network was trained without samples %1 to %2 of %3, but %4 has %5 there.</source>
        <translation>Sieć uczono bez próbek od %1 do %2 z %3, ale w %4 jest tam %5.</translation>
    </message>
    <message>
        <source>The network&apos;s held-out samples are in the part &quot;%1&quot; that results are measured on: expected another part.</source>
        <translation>Odłożone próbki sieci są w części „%1”, na której mierzy się wyniki: oczekiwano innej części.</translation>
    </message>
    <message>
        <source>The %1 part, half calibration and half test, stratified, seed %2.</source>
        <translation>Część %1, połowa kalibracja i połowa test, warstwowo, ziarno %2.</translation>
    </message>
    <message>
        <source>Calibration: %1 samples of %2 that the network was not trained on; test: the %3 part.</source>
        <translation>Kalibracja: próbki z %2, na których sieci nie uczono (%1); test: część %3.</translation>
    </message>
    <message>
        <source>A share of &quot;%1&quot; for calibration leaves nothing on one side: expected one between 0 and 1, or between 0% and 100%.</source>
        <translation>Udział „%1” na kalibrację nie zostawia nic po jednej stronie: oczekiwano udziału między 0 a 1 albo między 0% a 100%.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 has no sample &quot;%4&quot;, expected an id such as &quot;%5&quot;.</source>
        <translation>%1, wiersz %2: %3 nie ma próbki „%4”, oczekiwano identyfikatora takiego jak „%5”.</translation>
    </message>
    <message>
        <source>%1, line %2: sample &quot;%3&quot; is listed twice.</source>
        <translation>%1, wiersz %2: próbka „%3” jest wymieniona dwa razy.</translation>
    </message>
    <message>
        <source>Calibration cannot be the %1 part of %2: results are measured on it. Expected another part, or a share of it such as 0.5.</source>
        <translation>Część %1 z %2 nie może służyć do kalibracji: na niej mierzy się wyniki. Oczekiwano innej części albo jej udziału, np. 0.5.</translation>
    </message>
    <message>
        <source>Calibration: the %1 part; test: the %2 part.</source>
        <translation>Kalibracja: część %1; test: część %2.</translation>
    </message>
    <message>
        <source>The %1 part, %2 % of it calibration and the rest test, stratified, seed %3.</source>
        <translation>Część %1, z tego %2 % kalibracja, a reszta test, warstwowo, ziarno %3.</translation>
    </message>
    <message>
        <source>Calibration cannot be &quot;%1&quot;: %2 has no such part, and there is no such file. Expected a part, a share such as 0.5, or a file of sample ids.</source>
        <translation>„%1” nie może służyć do kalibracji: %2 nie ma takiej części i nie ma takiego pliku. Oczekiwano części, udziału, np. 0.5, albo pliku z identyfikatorami próbek.</translation>
    </message>
    <message>
        <source>Calibration: the samples listed in %1; test: the others of the %2 part.</source>
        <translation>Kalibracja: próbki wymienione w %1; test: pozostałe z części %2.</translation>
    </message>
    <message>
        <source>Sample %1 cannot be calibration: the network was trained on it. It was not trained on samples %2 to %3 of %4.</source>
        <translation>Próbka %1 nie może służyć do kalibracji: sieć była na niej uczona. Sieci nie uczono na próbkach od %2 do %3 z %4.</translation>
    </message>
    <message>
        <source>Calibration &quot;%1&quot; of %2 leaves no sample to measure results on.</source>
        <translation>Kalibracja „%1” z %2 nie zostawia żadnej próbki, na której można by zmierzyć wyniki.</translation>
    </message>
    <message>
        <source>Calibration &quot;%1&quot; of %2 has no sample to fit on.</source>
        <translation>Kalibracja „%1” z %2 nie ma żadnej próbki, na której można by dopasować.</translation>
    </message>
    <message>
        <source>%1 % of all samples calibration and the rest test, stratified, seed %2.</source>
        <translation>%1 % wszystkich próbek kalibracja, a reszta test, warstwowo, ziarno %2.</translation>
    </message>
    <message>
        <source>Calibration cannot be &quot;%1&quot;: there is no such file. Expected a share such as 0.5, or a file of sample ids.</source>
        <translation>Kalibracją nie może być „%1”: nie ma takiego pliku. Oczekiwano udziału, np. 0.5, albo pliku z identyfikatorami próbek.</translation>
    </message>
    <message>
        <source>Calibration: the samples listed in %1; test: the others.</source>
        <translation>Kalibracja: próbki wymienione w %1; test: pozostałe.</translation>
    </message>
    <message>
        <source>%1 is empty, expected texts with labels.</source>
        <translation>%1: plik jest pusty, oczekiwano tekstów z etykietami.</translation>
    </message>
    <message>
        <source>%1: line %2, byte %3 has the value %4, expected UTF-8.</source>
        <translation>%1: w wierszu %2 bajt %3 ma wartość %4, oczekiwano UTF-8.</translation>
    </message>
    <message>
        <source>%1: row %2 opens a quote that is never closed.</source>
        <translation>%1: wiersz %2 otwiera cudzysłów, który nigdzie się nie zamyka.</translation>
    </message>
    <message>
        <source>%1: row %2 goes on after a closing quote, expected a comma or the end of the row; a quote inside a field is written twice.</source>
        <translation>%1: wiersz %2 ciągnie się dalej po cudzysłowie zamykającym, oczekiwano przecinka lub końca wiersza; cudzysłów wewnątrz pola zapisuje się podwójnie.</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 columns, expected %4 as in row %5.</source>
        <translation>%1: liczba kolumn w wierszu %2 to %3, oczekiwano %4, jak w wierszu %5.</translation>
    </message>
    <message>
        <source>%1: row %2 names a column of labels and %3 of texts, expected one called &quot;text&quot; or &quot;sentence&quot;.</source>
        <translation>%1: wiersz %2 podaje kolumnę etykiet, a kolumn z tekstami %3, oczekiwano jednej o nazwie „text” lub „sentence”.</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 columns and no names for them, expected a text and a label.</source>
        <translation>%1: liczba kolumn w wierszu %2 to %3, a nie mają one nazw, oczekiwano tekstu i etykiety.</translation>
    </message>
    <message>
        <source>%1: row %2 has no label.</source>
        <translation>%1: wiersz %2 nie ma etykiety.</translation>
    </message>
    <message>
        <source>%1 has only the label &quot;%2&quot;, expected at least two classes.</source>
        <translation>%1 ma tylko etykietę „%2”, oczekiwano co najmniej dwóch klas.</translation>
    </message>
    <message>
        <source>%1 has %2 different labels, expected at most %3 classes.</source>
        <translation>%1: liczba różnych etykiet to %2, oczekiwano najwyżej %3 klas.</translation>
    </message>
    <message>
        <source>%1 has texts, not images: sample %2 has no image.</source>
        <translation>%1 ma teksty, nie obrazy: próbka %2 nie ma obrazu.</translation>
    </message>
    <message>
        <source>%1: row %2 has the label %3, expected %4 to %5.</source>
        <translation>%1: wiersz %2 ma etykietę %3, oczekiwano od %4 do %5.</translation>
    </message>
    <message>
        <source>%1: the smallest label is %2, expected labels from %3.</source>
        <translation>%1: najmniejsza etykieta to %2, oczekiwano etykiet od %3.</translation>
    </message>
    <message>
        <source>%1: row %2 has the label &quot;%3&quot;, expected one of the %4 in %5.</source>
        <translation>%1: wiersz %2 ma etykietę „%3”, oczekiwano jednej z %4 w %5.</translation>
    </message>
    <message>
        <source>%1 holds none of train%2, dev%2 and test%2.</source>
        <translation>%1 nie zawiera ani train%2, ani dev%2, ani test%2.</translation>
    </message>
    <message>
        <source>Texts cannot be lower-cased: ICU says %1.</source>
        <translation>Nie można zamienić tekstów na małe litery: ICU zgłasza %1.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens and no %3, expected a vocabulary of BERT&apos;s, a token a line.</source>
        <translation>%1: tokenów jest %2, a nie ma wśród nich %3, oczekiwano słownika takiego jak w BERT, po jednym tokenie w wierszu.</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3.</source>
        <translation>%1 ma rozmiar %2, oczekiwano %3.</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Obraz %1</translation>
    </message>
    <message>
        <source>multiply-accumulates counted from the shapes of the layers</source>
        <translation>mnożenia z dodawaniem (MAC) policzone z kształtów warstw</translation>
    </message>
    <message>
        <source>%1 is not a whole compact-resnet file: %2.</source>
        <translation>%1 nie jest kompletnym plikiem compact-resnet: %2.</translation>
    </message>
    <message>
        <source>it does not hold a dict</source>
        <translation>nie zawiera obiektu dict</translation>
    </message>
    <message>
        <source>the entry &quot;%1&quot; is missing</source>
        <translation>brakuje wpisu „%1”</translation>
    </message>
    <message>
        <source>the weights &quot;%1&quot; are missing</source>
        <translation>brakuje wag „%1”</translation>
    </message>
    <message>
        <source>the weights &quot;%1&quot; have another shape or type than its layer</source>
        <translation>wagi „%1” mają inny kształt lub typ niż ich warstwa</translation>
    </message>
    <message>
        <source>its stages are impossible</source>
        <translation>jego etapy są niemożliwe</translation>
    </message>
    <message>
        <source>its metadata cannot be read</source>
        <translation>nie można odczytać jego metadanych</translation>
    </message>
    <message>
        <source>%1 has version %2 of the compact-resnet format, this program reads version %3.</source>
        <translation>%1 ma wersję %2 formatu compact-resnet, ten program czyta wersję %3.</translation>
    </message>
    <message>
        <source>its contents do not fit its checksum</source>
        <translation>jego zawartość nie zgadza się z sumą kontrolną</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Uczenie</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>Dopasowanie</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Eksportowanie</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 nie powiodło się: %2.</translation>
    </message>
    <message>
        <source>%1 holds tensors saved by torch.save, expected a TorchScript file (save the network with torch.jit.script or torch.jit.trace and .save) or a compact-resnet file.</source>
        <translation>%1 zawiera tensory zapisane przez torch.save, oczekiwano pliku TorchScript (zapisz sieć za pomocą torch.jit.script lub torch.jit.trace i .save) albo pliku compact-resnet.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive without a network in it, expected a TorchScript or compact-resnet file.</source>
        <translation>%1 to archiwum ZIP bez sieci, oczekiwano pliku TorchScript lub compact-resnet.</translation>
    </message>
    <message>
        <source>%1 is not a network or not a whole one, expected a TorchScript or compact-resnet file.</source>
        <translation>%1 nie jest siecią albo nie jest kompletne, oczekiwano pliku TorchScript lub compact-resnet.</translation>
    </message>
    <message>
        <source>Unknown precision &quot;%1&quot;, expected float32, bfloat16 or float16.</source>
        <translation>Nieznana precyzja „%1”, oczekiwano float32, bfloat16 lub float16.</translation>
    </message>
    <message>
        <source>%1, 1 thread</source>
        <translation>%1, 1 wątek</translation>
    </message>
    <message>
        <source>%1, %2 threads</source>
        <translation>%1, wątki: %2</translation>
    </message>
    <message>
        <source>%1 against float32 on %2 test samples, exit by exit: accuracy %3 points; %4 % of the answers changed.</source>
        <translation>%1 względem float32 na %2 próbkach testowych, wyjście po wyjściu: trafność %3 p.p.; zmieniło się %4 % odpowiedzi.</translation>
    </message>
    <message>
        <source>Device %1 does not compute in %2 here, expected one of: %3.</source>
        <translation>Urządzenie %1 nie liczy tu w %2, oczekiwano jednego z: %3.</translation>
    </message>
    <message>
        <source>Unknown device &quot;%1&quot;, expected cpu or cuda:NUMBER.</source>
        <translation>Nieznane urządzenie „%1”, oczekiwano cpu lub cuda:NUMER.</translation>
    </message>
    <message>
        <source>Device %1 is not there: this LibTorch finds no CUDA device.</source>
        <translation>Nie ma urządzenia %1: ten LibTorch nie znajduje żadnego urządzenia CUDA.</translation>
    </message>
    <message>
        <source>Device %1 is not there: this LibTorch finds %2 CUDA devices, numbered from 0.</source>
        <translation>Nie ma urządzenia %1: liczba urządzeń CUDA znalezionych przez ten LibTorch to %2, numerowane od 0.</translation>
    </message>
    <message>
        <source>%1 samples at once did not fit into the memory of %2: %3 ran at once instead.</source>
        <translation>%1 próbek naraz nie zmieściło się w pamięci %2: zamiast tego naraz przetwarzano %3.</translation>
    </message>
    <message>
        <source>its exits tell different numbers of classes apart (%1)</source>
        <translation>jej wyjścia rozróżniają różne liczby klas (%1)</translation>
    </message>
    <message>
        <source>it returns one output; a multi-exit network returns a list of them, one [N, classes] per exit</source>
        <translation>zwraca jeden wynik; sieć z wieloma wyjściami zwraca ich listę, po jednym [N, klasy] na wyjście</translation>
    </message>
    <message>
        <source>its output holds no list of exits, expected one [N, classes] tensor of logits per exit</source>
        <translation>jej wynik nie zawiera listy wyjść, oczekiwano po jednym tensorze logitów [N, klasy] na wyjście</translation>
    </message>
    <message>
        <source>It works with an object of the class %1, and only tensors and numbers can cross a cut.</source>
        <translation>Sieć używa obiektu klasy %1, a przez cięcie mogą przejść tylko tensory i liczby.</translation>
    </message>
    <message>
        <source>It keeps its attribute &quot;%1&quot; from one batch to the next.</source>
        <translation>Sieć zachowuje swój atrybut „%1” od jednej partii do następnej.</translation>
    </message>
    <message>
        <source>Its exits are put together in a branch or loop, so that which there are is known only once it has run.</source>
        <translation>Wyjścia sieci są składane w rozgałęzieniu lub pętli, więc dopiero po przebiegu wiadomo, jakie są.</translation>
    </message>
    <message>
        <source>Its exits come out of one operation together (%1), expected one by one.</source>
        <translation>Wyjścia sieci pochodzą razem z jednej operacji (%1), oczekiwano ich pojedynczo.</translation>
    </message>
    <message>
        <source>Its graph has %1 exits, but %2 came out when it ran.</source>
        <translation>Liczba wyjść w grafie sieci to %1, ale podczas przebiegu było ich %2.</translation>
    </message>
    <message>
        <source>Fitting failed: the loss is no longer a number; try a lower learning rate than %1.</source>
        <translation>Dopasowanie nie powiodło się: strata nie jest już liczbą; spróbuj mniejszego współczynnika uczenia niż %1.</translation>
    </message>
    <message>
        <source>There are no predictions to fit on.</source>
        <translation>Nie ma predykcji, na których można by dopasować.</translation>
    </message>
    <message>
        <source>%1: costs</source>
        <translation>%1: koszty</translation>
    </message>
    <message>
        <source>Fitting needs a learning rate, a batch, a patience and a hidden width above 0.</source>
        <translation>Dopasowanie wymaga współczynnika uczenia, wielkości partii, cierpliwości i szerokości warstwy ukrytej większych od 0.</translation>
    </message>
    <message>
        <source>%1: a budget of %2 %3 lies outside %4 to %5.</source>
        <translation>%1: budżet %2 %3 leży poza zakresem od %4 do %5.</translation>
    </message>
    <message>
        <source>%1 is not a whole file: its entry %2 of %3 does not fit its checksum.</source>
        <translation>%1 nie jest kompletnym plikiem: wpis %2 z %3 nie zgadza się z sumą kontrolną.</translation>
    </message>
    <message>
        <source>Stage %1 gave an output of another shape than [%2, %3].</source>
        <translation>Etap %1 dał wynik o innym kształcie niż [%2, %3].</translation>
    </message>
    <message>
        <source>%1 holds lists or dicts within each other deeper than predictions ever are.</source>
        <translation>%1 zawiera listy lub obiekty dict zagnieżdżone głębiej, niż bywa w predykcjach.</translation>
    </message>
    <message>
        <source>%1 is damaged: a tensor in it is larger than its numbers.</source>
        <translation>%1: plik jest uszkodzony: pewien tensor jest większy niż jego liczby.</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 is no whole pickle.</source>
        <translation>%1: plik jest uszkodzony: wpis %2 nie jest kompletnym pickle.</translation>
    </message>
    <message>
        <source>%1 holds an object of Python (%2), and making it could run code, so nothing was loaded: save plain tensors (tensor.detach(), torch.from_numpy(array)), numbers and texts.</source>
        <translation>%1 zawiera obiekt Pythona (%2), a jego utworzenie mogłoby wykonać kod, więc nic nie wczytano: zapisz zwykłe tensory (tensor.detach(), torch.from_numpy(array)), liczby i teksty.</translation>
    </message>
    <message>
        <source>%1: the order of channels is &quot;%2&quot;, expected RGB or BGR.</source>
        <translation>%1: kolejność kanałów to „%2”, oczekiwano RGB lub BGR.</translation>
    </message>
    <message>
        <source>%1: &quot;input&quot; has %2 numbers, expected channels, height and width.</source>
        <translation>%1: liczba wartości w „input” to %2, oczekiwano kanałów, wysokości i szerokości.</translation>
    </message>
    <message>
        <source>%1: the settings have version %2, this program reads version %3.</source>
        <translation>%1: ustawienia mają wersję %2, ten program czyta wersję %3.</translation>
    </message>
    <message>
        <source>%1: the settings cannot be used: %2.</source>
        <translation>%1: nie można użyć ustawień: %2.</translation>
    </message>
    <message>
        <source>%1: texts of %2 tokens from a vocabulary of %3: expected 1 to %4 tokens, and a vocabulary of at least 1.</source>
        <translation>%1: teksty o długości %2 tokenów, słownik o wielkości %3: oczekiwano od 1 do %4 tokenów i słownika o wielkości co najmniej 1.</translation>
    </message>
    <message>
        <source>%1: texts of 1 token have no room for [CLS] and [SEP], expected at least 2 with a vocabulary of word pieces.</source>
        <translation>%1: w tekstach o długości 1 tokena nie ma miejsca na [CLS] i [SEP], przy słowniku z fragmentami słów oczekiwano co najmniej 2.</translation>
    </message>
    <message>
        <source>%1: an input of %2 is not an image, expected CHANNELSxHEIGHTxWIDTH with 1 to 4 channels.</source>
        <translation>%1: wejście %2 nie jest obrazem, oczekiwano KANAŁYxWYSOKOŚĆxSZEROKOŚĆ z 1 do 4 kanałami.</translation>
    </message>
    <message>
        <source>%1: %2 means and %3 standard deviations, expected one per channel (%4).</source>
        <translation>%1: średnie: %2, odchylenia standardowe: %3, oczekiwano po jednej wartości na kanał (%4).</translation>
    </message>
    <message>
        <source>%1: mean and standard deviation of channel %2 must be finite, and the latter above 0.</source>
        <translation>%1: średnia i odchylenie standardowe kanału %2 muszą być skończone, a to drugie większe od 0.</translation>
    </message>
    <message>
        <source>%1: costs in %2</source>
        <translation>%1: koszty w %2</translation>
    </message>
    <message>
        <source>%1: %2 class names for a network with %3 classes.</source>
        <translation>%1: nazw klas jest %2, a klas sieci %3.</translation>
    </message>
    <message>
        <source>Stage %1 needs a value of an earlier stage that cannot cross (%2).</source>
        <translation>Etap %1 potrzebuje wartości z wcześniejszego etapu, której nie można przekazać (%2).</translation>
    </message>
    <message>
        <source>Stage %1 writes in place to a tensor that shares its memory with another one from an earlier stage.</source>
        <translation>Etap %1 zapisuje w miejscu do tensora, który dzieli pamięć z innym tensorem z wcześniejszego etapu.</translation>
    </message>
    <message>
        <source>Its num_exits is %1, but its forward gives %2 exits.</source>
        <translation>num_exits sieci to %1, ale liczba wyjść z jej forward to %2.</translation>
    </message>
    <message>
        <source>Its method stage is not stage(self, k: int, state: List[Tensor]) -&gt; Tuple[Tensor, List[Tensor]].</source>
        <translation>Metoda stage sieci nie ma postaci stage(self, k: int, state: List[Tensor]) -&gt; Tuple[Tensor, List[Tensor]].</translation>
    </message>
    <message>
        <source>It runs one sample but not %1 together, as if the size of a batch had been fixed when it was traced: %2.</source>
        <translation>Sieć przetwarza jedną próbkę, ale nie %1 razem, jakby wielkość partii utrwalono podczas śledzenia (trace): %2.</translation>
    </message>
    <message>
        <source>It gives answers to one sample but not to %1 together, as if the size of a batch had been fixed when it was traced.</source>
        <translation>Sieć odpowiada na jedną próbkę, ale nie na %1 razem, jakby wielkość partii utrwalono podczas śledzenia (trace).</translation>
    </message>
    <message>
        <source>What crosses into stage %1 depends on the batch.</source>
        <translation>To, co przechodzi do etapu %1, zależy od partii.</translation>
    </message>
    <message>
        <source>In a value that crosses into stage %1 (%2 for %3 samples) the samples do not lie along one dimension.</source>
        <translation>W wartości, która przechodzi do etapu %1 (%2 przy liczbie próbek %3), próbki nie leżą wzdłuż jednego wymiaru.</translation>
    </message>
    <message>
        <source>In stages it answers otherwise than whole, at exit %1.</source>
        <translation>Podzielona na etapy sieć odpowiada na wyjściu %1 inaczej niż w całości.</translation>
    </message>
    <message>
        <source>The samples of a batch influence each other: exit %1 answers otherwise when others are beside them.</source>
        <translation>Próbki w partii wpływają na siebie: wyjście %1 odpowiada inaczej, gdy obok nich są inne.</translation>
    </message>
    <message>
        <source>Its stages answer otherwise once samples have left, at exit %1.</source>
        <translation>Gdy część próbek wyszła, etapy sieci odpowiadają inaczej na wyjściu %1.</translation>
    </message>
    <message>
        <source>Cutting it into stages failed: %1.</source>
        <translation>Podział na etapy nie powiódł się: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be run stage by stage: %2</source>
        <translation>Nie można uruchomić %1 etap po etapie: %2</translation>
    </message>
    <message>
        <source>%1 on %2: no test samples were selected.</source>
        <translation>%1 na %2: nie wybrano żadnych próbek testowych.</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Uruchomienie %1</translation>
    </message>
    <message>
        <source>Running stage by stage</source>
        <translation>Uruchamianie etap po etapie</translation>
    </message>
    <message>
        <source>mean of the run at batch %1 on %2</source>
        <translation>średnia z przebiegu przy wielkości partii %1 na %2</translation>
    </message>
    <message>
        <source>What crosses a cut has another shape in one batch than in the one before.</source>
        <translation>To, co przechodzi przez cięcie, ma w jednej partii inny kształt niż w poprzedniej.</translation>
    </message>
    <message>
        <source>Moving %1 to %2</source>
        <translation>Przenoszenie %1 na %2</translation>
    </message>
    <message>
        <source>%1 takes text, not images.</source>
        <translation>%1 przyjmuje tekst, nie obrazy.</translation>
    </message>
    <message>
        <source>%1 are not predictions of %2 on these samples.</source>
        <translation>%1 to nie są predykcje sieci %2 na tych próbkach.</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>Mierzenie %1</translation>
    </message>
    <message>
        <source>Measuring costs</source>
        <translation>Mierzenie kosztów</translation>
    </message>
    <message>
        <source>%1 samples at once did not fit into the memory of %2 and were not measured.</source>
        <translation>%1 próbek naraz nie zmieściło się w pamięci %2 i nie zostało zmierzonych.</translation>
    </message>
    <message>
        <source>The policy is for %1 exits and %2 classes, but %3 has %4 exits and %5 classes.</source>
        <translation>Reguła jest dla %1 wyjść i %2 klas, ale w %3 liczba wyjść to %4, a klas %5.</translation>
    </message>
    <message>
        <source>%1: exit %2 gives sample %3 an output that no probabilities come of.</source>
        <translation>%1: wyjście %2 daje dla próbki %3 wynik, z którego nie da się uzyskać prawdopodobieństw.</translation>
    </message>
    <message>
        <source>%1 on %2: no samples were selected.</source>
        <translation>%1 na %2: nie wybrano żadnych próbek.</translation>
    </message>
    <message>
        <source>%1 takes text, but %2 has images.</source>
        <translation>%1 przyjmuje tekst, ale %2 zawiera obrazy.</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but %3 has texts.</source>
        <translation>%1 przyjmuje obrazy %2, ale %3 ma teksty.</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but %3 has %4.</source>
        <translation>%1 przyjmuje obrazy %2, ale %3 ma %4.</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart, but %3 has %4.</source>
        <translation>Liczba klas rozróżnianych przez %1 to %2, ale w %3 jest ich %4.</translation>
    </message>
    <message>
        <source>Class %1 of %2 is &quot;%3&quot;, but that of %4 is &quot;%5&quot;: expected the same order.</source>
        <translation>Klasa %1 z %2 to „%3”, a z %4 to „%5”: oczekiwano tej samej kolejności.</translation>
    </message>
    <message>
        <source>%1 takes tokens, and nothing says which: put &quot;vocabulary&quot;: &quot;vocab.txt&quot;, a file beside it, into %2.</source>
        <translation>%1 przyjmuje tokeny, a nic nie mówi, jakie: wpisz &quot;vocabulary&quot;: &quot;vocab.txt&quot;, plik leżący obok, do %2.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens, but %3 knows %4 only: expected the vocabulary it was trained with.</source>
        <translation>Liczba tokenów w %1 to %2, ale %3 zna tylko %4: oczekiwano słownika, z którym sieć uczono.</translation>
    </message>
    <message>
        <source>%1 of %2 samples were kept from a run that was interrupted.</source>
        <translation>Z przerwanego przebiegu zachowano %1 z %2 próbek.</translation>
    </message>
    <message>
        <source>Classifying the samples that are left</source>
        <translation>Klasyfikowanie pozostałych próbek</translation>
    </message>
    <message>
        <source>Classifying samples</source>
        <translation>Klasyfikowanie próbek</translation>
    </message>
    <message>
        <source>If this run is interrupted, it cannot be resumed from here on. %1</source>
        <translation>Jeśli ten przebieg zostanie przerwany, od tego miejsca nie będzie można go wznowić. %1</translation>
    </message>
    <message>
        <source>Classifying samples, %1 at once for want of memory</source>
        <translation>Klasyfikowanie próbek, z braku pamięci naraz %1</translation>
    </message>
    <message>
        <source>%1 gave %2 exits, and %3 when it was opened.</source>
        <translation>%1: liczba wyjść to %2, a przy otwarciu było ich %3.</translation>
    </message>
    <message>
        <source>%1: exit %2 gave an output of another shape than when it was opened.</source>
        <translation>%1: wyjście %2 dało wynik o innym kształcie niż przy otwarciu.</translation>
    </message>
    <message>
        <source>%1: exit %2, row %3 is no distribution (the settings say that outputs are probabilities).</source>
        <translation>%1: wyjście %2, wiersz %3 nie jest rozkładem (według ustawień wyniki są prawdopodobieństwami).</translation>
    </message>
    <message>
        <source>%1 was saved with another pickle protocol than 2: leave out pickle_protocol when you save it.</source>
        <translation>%1 zapisano w innym protokole pickle niż 2: przy zapisie pomiń pickle_protocol.</translation>
    </message>
    <message>
        <source>%1 holds an OrderedDict, as state_dict() returns it: expected a plain dict with logits (or probabilities) and labels; save dict(it) if it has them.</source>
        <translation>%1 zawiera OrderedDict, jaki zwraca state_dict(): oczekiwano zwykłego dict z logits (lub probabilities) i labels; jeśli obiekt je ma, zapisz dict(obiekt).</translation>
    </message>
    <message>
        <source>%1 holds a dict with one entry, expected at least logits (or probabilities) and labels.</source>
        <translation>%1 zawiera dict z jednym wpisem, oczekiwano co najmniej logits (lub probabilities) i labels.</translation>
    </message>
    <message>
        <source>%1 is a bare pickle, as torch.save wrote it before PyTorch 1.6: load it and save it again with a newer torch.save (_use_new_zipfile_serialization=True).</source>
        <translation>%1 to sam pickle, jaki torch.save zapisywało przed PyTorch 1.6: wczytaj go i zapisz ponownie nowszym torch.save (_use_new_zipfile_serialization=True).</translation>
    </message>
    <message>
        <source>%1 is not a whole file of torch.save.</source>
        <translation>%1 nie jest kompletnym plikiem torch.save.</translation>
    </message>
    <message>
        <source>%1 holds more than plain data, or a dict or list with a single entry: expected a dict of tensors, or lists of several numbers or texts (a checkpoint or state_dict is no predictions).</source>
        <translation>%1 zawiera coś więcej niż zwykłe dane albo dict lub listę z jednym wpisem: oczekiwano dict z tensorami albo list z kilkoma liczbami lub tekstami (checkpoint ani state_dict nie są predykcjami).</translation>
    </message>
    <message>
        <source>%1 has elements of type %2, expected plain numbers.</source>
        <translation>%1 ma elementy typu %2, oczekiwano zwykłych liczb.</translation>
    </message>
    <message>
        <source>%1 is a list of tensors, expected one tensor: save torch.stack(list).</source>
        <translation>%1 to lista tensorów, oczekiwano jednego tensora: zapisz torch.stack(lista).</translation>
    </message>
    <message>
        <source>%1 is neither a tensor nor a list of numbers or texts.</source>
        <translation>%1 nie jest ani tensorem, ani listą liczb lub tekstów.</translation>
    </message>
    <message>
        <source>%1 is not two tensors, expected probabilities of shape (exits, samples, classes) and labels of shape (samples,) (save torch.stack(list) of lists).</source>
        <translation>%1 nie składa się z dwóch tensorów, oczekiwano prawdopodobieństw o kształcie (wyjścia, próbki, klasy) i etykiet o kształcie (próbki,) (z list zapisz torch.stack(lista)).</translation>
    </message>
    <message>
        <source>%1 has %2 of shape %3, expected floating-point numbers of shape (exits, samples, classes).</source>
        <translation>%1 ma %2 o kształcie %3, oczekiwano liczb zmiennoprzecinkowych o kształcie (wyjścia, próbki, klasy).</translation>
    </message>
    <message>
        <source>%1 has labels of shape %2, expected (%3,), one for each sample.</source>
        <translation>%1 ma labels o kształcie %2, oczekiwano (%3,), po jednej etykiecie na próbkę.</translation>
    </message>
    <message>
        <source>%1 has labels of type %2, expected whole numbers.</source>
        <translation>%1 ma labels typu %2, oczekiwano liczb całkowitych.</translation>
    </message>
    <message>
        <source>%1: the calibration split</source>
        <translation>%1: część kalibracyjna</translation>
    </message>
    <message>
        <source>%1: the test split</source>
        <translation>%1: część testowa</translation>
    </message>
    <message>
        <source>%1 has %2 exits and %3 classes for calibration, but %4 and %5 for test: expected the same.</source>
        <translation>%1: dla kalibracji liczby wyjść i klas to %2 i %3, a dla testu %4 i %5: oczekiwano takich samych.</translation>
    </message>
    <message>
        <source>%1 has probabilities in one split and logits in the other: expected the same kind in both.</source>
        <translation>%1 ma w jednej części prawdopodobieństwa, a w drugiej logity: oczekiwano w obu tego samego rodzaju.</translation>
    </message>
    <message>
        <source>Calibration and test as the file says.</source>
        <translation>Kalibracja i test zgodnie z plikiem.</translation>
    </message>
    <message>
        <source>Its tables do not sum to 1, so they are taken as logits.</source>
        <translation>Wiersze tabel nie sumują się do 1, więc są traktowane jako logity.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>Nie można użyć %1: %2.</translation>
    </message>
    <message>
        <source>%1 holds neither a dict with logits (or probabilities) and labels, nor a tuple of calibration probabilities, their labels, test probabilities and their labels.</source>
        <translation>%1 nie zawiera ani dict z logits (lub probabilities) i labels, ani krotki z prawdopodobieństwami kalibracji, ich etykietami, prawdopodobieństwami testu i ich etykietami.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as TorchScript: %2.</source>
        <translation>Nie można otworzyć %1 jako TorchScript: %2.</translation>
    </message>
    <message>
        <source>%1 cannot run one text of %2 tokens: %3.</source>
        <translation>%1 nie może przetworzyć jednego tekstu o długości %2 tokenów: %3.</translation>
    </message>
    <message>
        <source>%1 cannot run one image of %2: %3.</source>
        <translation>%1 nie może przetworzyć jednego obrazu %2: %3.</translation>
    </message>
    <message>
        <source>%1 gives probabilities, not logits, and is read so.</source>
        <translation>%1 daje prawdopodobieństwa, a nie logity, i tak jest odczytywane.</translation>
    </message>
    <message>
        <source>%1 gives probabilities, but its settings say logits: a softmax over them makes every answer look unsure; set &quot;probabilities&quot; to true in %2.</source>
        <translation>%1 daje prawdopodobieństwa, a ustawienia mówią o logitach: softmax na nich sprawia, że każda odpowiedź wygląda na niepewną; ustaw „probabilities” na true w %2.</translation>
    </message>
    <message>
        <source>%1 gives logits, but its settings say probabilities; set &quot;probabilities&quot; to false in %2.</source>
        <translation>%1 daje logity, a ustawienia mówią o prawdopodobieństwach; ustaw „probabilities” na false w %2.</translation>
    </message>
    <message>
        <source>%1 cannot be used: it has %2 exits, at most 64 can be shown.</source>
        <translation>Nie można użyć %1: liczba wyjść to %2, pokazać można najwyżej 64.</translation>
    </message>
    <message>
        <source>%1 cannot be used: its exits give %2 value per sample, expected at least 2 classes.</source>
        <translation>Nie można użyć %1: liczba wartości z wyjścia na próbkę to %2, oczekiwano co najmniej 2 klas.</translation>
    </message>
    <message>
        <source>%1: not JSON, expected the settings of a network.</source>
        <translation>%1: to nie JSON, oczekiwano ustawień sieci.</translation>
    </message>
    <message>
        <source>%1: nothing says what images it takes; give the input shape, mean and standard deviation, or put them in %2.</source>
        <translation>%1: nic nie mówi, jakie obrazy przyjmuje ta sieć; podaj kształt wejścia, średnią i odchylenie standardowe albo zapisz je w %2.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at: open it again.</source>
        <translation>%1: plik zmienił się od czasu sprawdzenia: otwórz go ponownie.</translation>
    </message>
    <message>
        <source>%1; give --trust to open it.</source>
        <translation>%1; aby otworzyć, podaj --trust.</translation>
    </message>
    <message>
        <source>%1 has changed since %2 was written beside it: it is another version, or damaged.</source>
        <translation>%1: plik zmienił się, odkąd obok zapisano %2: to inna wersja albo plik jest uszkodzony.</translation>
    </message>
    <message>
        <source>Training failed: the loss is no longer a number; try a lower learning rate than %1.</source>
        <translation>Uczenie nie powiodło się: strata nie jest już liczbą; spróbuj mniejszego współczynnika uczenia niż %1.</translation>
    </message>
    <message>
        <source>Reading samples</source>
        <translation>Wczytywanie próbek</translation>
    </message>
    <message>
        <source>Unknown network &quot;%1&quot;, expected compact-resnet.</source>
        <translation>Nieznana sieć „%1”, oczekiwano compact-resnet.</translation>
    </message>
    <message>
        <source>Training needs at least 1 epoch, batches of at least 2 and a learning rate above 0.</source>
        <translation>Uczenie wymaga co najmniej 1 epoki, partii o wielkości co najmniej 2 i współczynnika uczenia większego od 0.</translation>
    </message>
    <message>
        <source>%1 has texts, expected images: a compact-resnet takes nothing else.</source>
        <translation>%1 ma teksty, oczekiwano obrazów: compact-resnet nie przyjmuje niczego innego.</translation>
    </message>
    <message>
        <source>%1 has fewer than 2 classes, nothing can be told apart.</source>
        <translation>%1 ma mniej niż 2 klasy, nie ma czego rozróżniać.</translation>
    </message>
    <message>
        <source>The images of %1 differ in size, expected one size to train on.</source>
        <translation>Obrazy w %1 mają różne rozmiary, do uczenia oczekiwano jednego rozmiaru.</translation>
    </message>
    <message>
        <source>%1 has no part called train to train on.</source>
        <translation>%1 nie ma części o nazwie train, na której można by uczyć.</translation>
    </message>
    <message>
        <source>%1: keeping %2 of %3 samples out of training leaves too few to train on.</source>
        <translation>%1: odłożenie %2 z %3 próbek zostawia za mało do uczenia.</translation>
    </message>
    <message>
        <source>Cannot write %1: there is no folder %2.</source>
        <translation>Nie można zapisać %1: nie ma folderu %2.</translation>
    </message>
    <message>
        <source>The engine (LibTorch)</source>
        <translation>Silnik (LibTorch)</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>Nie można zapisać %1: %2.</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>nie można zapisać pliku</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>to folder</translation>
    </message>
    <message>
        <source>The decoder of images (OpenCV)</source>
        <translation>Dekoder obrazów (OpenCV)</translation>
    </message>
    <message>
        <source>An image is %1 pixels high and %2 wide after resizing, expected at least %3 and %4.</source>
        <translation>Obraz po zmianie rozmiaru ma wysokość %1 i szerokość %2 pikseli, oczekiwano co najmniej %3 i %4.</translation>
    </message>
    <message>
        <source>%1 is empty, expected an image.</source>
        <translation>%1: plik jest pusty, oczekiwano obrazu.</translation>
    </message>
    <message>
        <source>%1 ends early: %2 bytes of a JPEG without its end.</source>
        <translation>%1 kończy się za wcześnie: %2 bajtów JPEG bez zakończenia.</translation>
    </message>
    <message>
        <source>%1 does not decode: expected a JPEG, PNG, WebP, BMP or TIFF image.</source>
        <translation>Nie można zdekodować %1: oczekiwano obrazu JPEG, PNG, WebP, BMP lub TIFF.</translation>
    </message>
    <message>
        <source>Images of %1 channels cannot be resized or cropped, expected 1 or 3.</source>
        <translation>Obrazów o liczbie kanałów %1 nie można skalować ani przycinać, oczekiwano 1 lub 3.</translation>
    </message>
    <message>
        <source>An image is %1, expected 1 or 3 channels and at least one pixel.</source>
        <translation>Obraz ma wymiary %1, oczekiwano 1 lub 3 kanałów i co najmniej jednego piksela.</translation>
    </message>
    <message>
        <source>%1, sample %2: %3</source>
        <translation>%1, próbka %2: %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; says nothing of resizing, expected pixels of the shorter side, exact or none.</source>
        <translation>%1: „%2” nic nie mówi o zmianie rozmiaru, oczekiwano liczby pikseli krótszego boku, exact lub none.</translation>
    </message>
    <message>
        <source>%1: a shorter side of %2 pixels, expected 1 to %3.</source>
        <translation>%1: krótszy bok ma %2 pikseli, oczekiwano od 1 do %3.</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;: expected mnist, cifar or imagenet.</source>
        <translation>Nie ma ustawienia wstępnego „%1”: oczekiwano mnist, cifar lub imagenet.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, expected a whole number that can be meant here.</source>
        <translation>%1: „%2” to %3, oczekiwano liczby całkowitej, która ma tu sens.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded: %2.</source>
        <translation>%1 nie daje się wczytać: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded from %2: this system has no way to find %3.</source>
        <translation>%1 nie daje się wczytać z %2: ten system nie potrafi znaleźć %3.</translation>
    </message>
    <message>
        <source>%1 cannot be measured exit by exit. %2</source>
        <translation>Nie można zmierzyć %1 wyjście po wyjściu. %2</translation>
    </message>
    <message>
        <source>%1 has %2 exits and %3 classes, but %4 has %5 exits and %6 classes.</source>
        <translation>W %1 liczby wyjść i klas to %2 i %3, a w %4 to %5 i %6.</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but those of %3 are %4: say with --resize or &quot;preprocessing&quot; in its JSON how they are to be resized.</source>
        <translation>%1 przyjmuje obrazy %2, ale te z %3 są %4: podaj przez --resize albo „preprocessing” w pliku JSON, jak zmieniać ich rozmiar.</translation>
    </message>
    <message>
        <source>of different sizes</source>
        <translation>różnych rozmiarów</translation>
    </message>
    <message>
        <source>There is no policy to choose from.</source>
        <translation>Nie ma reguły do wyboru.</translation>
    </message>
    <message>
        <source>%1 is %2 %: expected more than 0 and less than 100 %.</source>
        <translation>%1 wynosi %2 %: oczekiwano więcej niż 0 i mniej niż 100 %.</translation>
    </message>
    <message>
        <source>The tolerated drop</source>
        <translation>Dopuszczalny spadek</translation>
    </message>
    <message>
        <source>The confidence</source>
        <translation>Pewność</translation>
    </message>
    <message>
        <source>%1 has one exit: there is nothing to certify, expected at least 2.</source>
        <translation>%1 ma jedno wyjście: nie ma czego poświadczać, oczekiwano co najmniej 2.</translation>
    </message>
    <message>
        <source>%1 has one calibration sample: expected at least 2, to fit on one half and to test on the other.</source>
        <translation>%1 ma jedną próbkę kalibracyjną: oczekiwano co najmniej 2, aby na jednej połowie dopasować, a na drugiej sprawdzić.</translation>
    </message>
    <message>
        <source>half of the calibration split of %1</source>
        <translation>połowa części kalibracyjnej z %1</translation>
    </message>
    <message>
        <source>The policy has heads for %1 exits, expected %2.</source>
        <translation>Reguła ma głowice dla %1 wyjść, oczekiwano %2.</translation>
    </message>
    <message>
        <source>The head of exit %1 has %2 weights, expected %3.</source>
        <translation>Liczba wag głowicy wyjścia %1 to %2, oczekiwano %3.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;: expected one of %2.</source>
        <translation>Nie ma reguły „%1”: oczekiwano jednej z %2.</translation>
    </message>
    <message>
        <source>%1 is for %2 exits and %3 classes: expected 1 to 64 exits and 2 to %4 classes.</source>
        <translation>%1 jest dla %2 wyjść i %3 klas: oczekiwano od 1 do 64 wyjść i od 2 do %4 klas.</translation>
    </message>
    <message>
        <source>%1 has %2 thresholds, expected %3, one for each exit but the last.</source>
        <translation>Liczba progów w %1 to %2, oczekiwano %3, po jednym na każde wyjście oprócz ostatniego.</translation>
    </message>
    <message>
        <source>%1 has %2 shares, expected one for each of %3 exits.</source>
        <translation>Liczba udziałów w %1 to %2, oczekiwano po jednym na każde wyjście (%3).</translation>
    </message>
    <message>
        <source>%1 has %2 mean assignments, expected one for each of %3 exits.</source>
        <translation>Liczba średnich przypisań w %1 to %2, oczekiwano po jednym na każde wyjście (%3).</translation>
    </message>
    <message>
        <source>%1 names the policy %2: expected the one that it chose.</source>
        <translation>%1 podaje regułę %2: oczekiwano tej, którą ona wybrała.</translation>
    </message>
    <message>
        <source>%1 has no heads, which %2 needs.</source>
        <translation>%1 nie ma głowic, których potrzebuje %2.</translation>
    </message>
    <message>
        <source>%1 has regressions, which %2 does not use.</source>
        <translation>%1 ma regresje, których %2 nie używa.</translation>
    </message>
    <message>
        <source>%1 has no whole regressions, which %2 needs.</source>
        <translation>%1 nie ma kompletnych regresji, których potrzebuje %2.</translation>
    </message>
    <message>
        <source>%1 has the multiplier at place %2, expected 0 to %3.</source>
        <translation>%1 ma mnożnik na miejscu %2, oczekiwano od 0 do %3.</translation>
    </message>
    <message>
        <source>%1 has a budget of %2 %3, outside what its exits cost.</source>
        <translation>%1 ma budżet %2 %3, poza zakresem kosztów swoich wyjść.</translation>
    </message>
    <message>
        <source>%1 is not a policy file: it is not JSON.</source>
        <translation>%1 nie jest plikiem reguły: to nie JSON.</translation>
    </message>
    <message>
        <source>%1 is not a policy file: expected &quot;format&quot;: &quot;%2&quot;.</source>
        <translation>%1 nie jest plikiem reguły: oczekiwano &quot;format&quot;: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 has version %2: expected %3.</source>
        <translation>%1 ma wersję %2: oczekiwano %3.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1: plik jest uszkodzony: %2.</translation>
    </message>
    <message>
        <source>float16: of %1 test samples %2 % leave at another exit and %3 % are answered otherwise than in float32, by the largest probability at half of the cost.</source>
        <translation>float16: z %1 próbek testowych %2 % wychodzi innym wyjściem, a na %3 % odpowiedź jest inna niż we float32, według największego prawdopodobieństwa przy połowie kosztu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be asked of another exit: expected it without @.</source>
        <translation>„%1” nie może dotyczyć innego wyjścia: oczekiwano zapisu bez @.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no exit: expected @1 to @%2.</source>
        <translation>„%1” nie wskazuje wyjścia: oczekiwano od @1 do @%2.</translation>
    </message>
    <message>
        <source>There is a &quot;)&quot; without its &quot;(&quot;.</source>
        <translation>Jest „)” bez swojego „(”.</translation>
    </message>
    <message>
        <source>After a condition comes and, or, or the end, not &quot;%1&quot;.</source>
        <translation>Po warunku następuje and, or albo koniec, a nie „%1”.</translation>
    </message>
    <message>
        <source>The condition has more than %1 brackets and nots inside each other.</source>
        <translation>Warunek ma ponad %1 zagnieżdżonych w sobie nawiasów i not.</translation>
    </message>
    <message>
        <source>There is a &quot;(&quot; without its &quot;)&quot;.</source>
        <translation>Jest „(” bez swojego „)”.</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; comes one of %2.</source>
        <translation>Po „%1” następuje jedno z %2.</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; comes one of %2, not &quot;%3&quot;.</source>
        <translation>Po „%1” następuje jedno z %2, a nie „%3”.</translation>
    </message>
    <message>
        <source>The quoted text &quot;%1&quot; does not end.</source>
        <translation>Tekst w cudzysłowie „%1” nie ma końca.</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes the name of a class.</source>
        <translation>Po „%1 %2” następuje nazwa klasy.</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes a number.</source>
        <translation>Po „%1 %2” następuje liczba.</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes a text.</source>
        <translation>Po „%1 %2” następuje tekst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with a number, not with &quot;%2&quot;.</source>
        <translation>„%1” porównuje się z liczbą, a nie z „%2”.</translation>
    </message>
    <message>
        <source>Exits are 1 to %1, not %2.</source>
        <translation>Wyjścia mają numery od 1 do %1, a nie %2.</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;.</source>
        <translation>Nie ma klasy „%1”.</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Nie ma klasy „%1”. Czy chodziło o „%2”?</translation>
    </message>
    <message>
        <source>A condition is missing at the end. Conditions begin with %1.</source>
        <translation>Na końcu brakuje warunku. Warunki zaczynają się od %1.</translation>
    </message>
    <message>
        <source>No condition begins with &quot;%1&quot;. They begin with %2.</source>
        <translation>Żaden warunek nie zaczyna się od „%1”. Warunki zaczynają się od %2.</translation>
    </message>
    <message>
        <source>No condition begins with &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Żaden warunek nie zaczyna się od „%1”. Czy chodziło o „%2”?</translation>
    </message>
    <message>
        <source>%1 has not been fitted.</source>
        <translation>Reguła %1 nie została dopasowana.</translation>
    </message>
    <message>
        <source>The policy has shares for %1 exits, expected %2.</source>
        <translation>Reguła ma udziały dla %1 wyjść, oczekiwano %2.</translation>
    </message>
    <message>
        <source>The policy decides at %1 exits, expected %2.</source>
        <translation>Reguła decyduje na %1 wyjściach, oczekiwano %2.</translation>
    </message>
    <message>
        <source>The regression of exit %1 has knots that are not ascending numbers.</source>
        <translation>Węzły regresji wyjścia %1 nie są liczbami rosnącymi.</translation>
    </message>
    <message>
        <source>The regression of exit %1 has %2 weights, expected %3.</source>
        <translation>Liczba wag regresji wyjścia %1 to %2, oczekiwano %3.</translation>
    </message>
    <message>
        <source>%1 keeps an unfinished run of another kind: its %2 is %3, expected %4. Finish that one, or start over (--restart).</source>
        <translation>%1 zawiera niedokończony przebieg innego rodzaju: jego %2 to %3, oczekiwano %4. Dokończ tamten albo zacznij od nowa (--restart).</translation>
    </message>
    <message>
        <source>%1 is no unfinished run that this version of Exitscope can go on with. Move it away, or start over (--restart).</source>
        <translation>%1 nie jest niedokończonym przebiegiem, który ta wersja Exitscope może kontynuować. Przenieś ten plik gdzie indziej albo zacznij od nowa (--restart).</translation>
    </message>
    <message>
        <source>No costs were given, so exit k costs k.</source>
        <translation>Nie podano kosztów, więc wyjście k kosztuje k.</translation>
    </message>
    <message>
        <source>%1: found %2 costs, expected one for each of %3 exits.</source>
        <translation>%1: liczba kosztów to %2, oczekiwano po jednym na każde wyjście (%3).</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is %3, expected more than 0.</source>
        <translation>%1: koszt wyjścia %2 to %3, oczekiwano więcej niż 0.</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is %3, expected more than the %4 of the exit before it.</source>
        <translation>%1: koszt wyjścia %2 to %3, oczekiwano więcej niż %4, czyli kosztu poprzedniego wyjścia.</translation>
    </message>
    <message>
        <source>A measured cost that did not increase was raised above the one before it.</source>
        <translation>Zmierzony koszt, który nie rósł, podniesiono powyżej poprzedniego.</translation>
    </message>
    <message>
        <source>Given by hand.</source>
        <translation>Podane ręcznie.</translation>
    </message>
    <message>
        <source>There are no costs in %1: expected one of %2, or --costs with figures.</source>
        <translation>W %1 nie ma kosztów: oczekiwano jednego z %2 albo --costs z liczbami.</translation>
    </message>
    <message>
        <source>The budget &quot;%1&quot; is not a number: expected one in %2, or a share such as 60%.</source>
        <translation>Budżet „%1” nie jest liczbą: oczekiwano liczby w %2 albo udziału, np. 60%.</translation>
    </message>
    <message>
        <source>The budget %1 is outside what the exits cost: expected %2 to %3 %4.</source>
        <translation>Budżet %1 leży poza zakresem kosztów wyjść: oczekiwano od %2 do %3 %4.</translation>
    </message>
    <message>
        <source>Sample &quot;%1&quot; of %2 is not in %3, so the samples cannot be shown.</source>
        <translation>Próbki „%1” z %2 nie ma w %3, więc nie można pokazać próbek.</translation>
    </message>
    <message>
        <source>%1 has %2 samples without ids and %3 has %4: expected as many, so the samples cannot be shown.</source>
        <translation>Liczba próbek bez identyfikatorów w %1 to %2, a w %3 to %4: oczekiwano tylu samo, więc nie można pokazać próbek.</translation>
    </message>
    <message>
        <source>The label of sample &quot;%1&quot; is %2 in %3 and %4 in %5: expected the same labels, so the samples cannot be shown.</source>
        <translation>Etykieta próbki „%1” to %2 w %3 i %4 w %5: oczekiwano tych samych etykiet, więc nie można pokazać próbek.</translation>
    </message>
    <message>
        <source>median of %1 runs at batch %2 on %3; the middle half within %4 % … %5 %</source>
        <translation>mediana z %1 przebiegów przy wielkości partii %2 na %3; środkowa połowa w granicach %4 % … %5 %</translation>
    </message>
    <message>
        <source>%1; without the decisions of %2, which take %3 ms up to exit %4</source>
        <translation>%1; bez decyzji reguły %2, które do wyjścia %4 zajmują %3 ms</translation>
    </message>
    <message>
        <source>multiply-accumulates of one sample, counted from a run</source>
        <translation>mnożenia z dodawaniem (MAC) na jedną próbkę, policzone podczas przebiegu</translation>
    </message>
    <message>
        <source>parameters that answering takes</source>
        <translation>parametry potrzebne do odpowiedzi</translation>
    </message>
    <message>
        <source>%1 has a damaged header: there is no %2 in it.</source>
        <translation>%1 ma uszkodzony nagłówek: brakuje w nim %2.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is not a tuple.</source>
        <translation>%1 ma uszkodzony nagłówek: kształt nie jest krotką.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is too large.</source>
        <translation>%1 ma uszkodzony nagłówek: kształt jest za duży.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is not a tuple of numbers.</source>
        <translation>%1 ma uszkodzony nagłówek: kształt nie jest krotką liczb.</translation>
    </message>
    <message>
        <source>%1 has elements of several fields: expected plain numbers or text.</source>
        <translation>%1 ma elementy złożone z kilku pól: oczekiwano zwykłych liczb lub tekstu.</translation>
    </message>
    <message>
        <source>%1 holds Python objects, which only Python can read: expected plain numbers or text.</source>
        <translation>%1 zawiera obiekty Pythona, które może odczytać tylko Python: oczekiwano zwykłych liczb lub tekstu.</translation>
    </message>
    <message>
        <source>%1 is big-endian (%2): expected little-endian.</source>
        <translation>%1 ma kolejność bajtów big-endian (%2): oczekiwano little-endian.</translation>
    </message>
    <message>
        <source>%1 has elements of type %2: expected plain numbers or text.</source>
        <translation>%1 ma elementy typu %2: oczekiwano zwykłych liczb lub tekstu.</translation>
    </message>
    <message>
        <source>%1 has elements of type %2%3: expected %4.</source>
        <translation>%1 ma elementy typu %2%3: oczekiwano %4.</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it has only %2 bytes.</source>
        <translation>%1 nie jest tablicą NumPy: liczba bajtów to tylko %2.</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it does not begin with its signature.</source>
        <translation>%1 nie jest tablicą NumPy: nie zaczyna się od jej sygnatury.</translation>
    </message>
    <message>
        <source>%1 ends inside its header.</source>
        <translation>%1 kończy się w środku nagłówka.</translation>
    </message>
    <message>
        <source>%1 holds %2 bytes, expected %3 elements of %4 bytes for the shape %5.</source>
        <translation>%1: liczba bajtów to %2, a dla kształtu %5 oczekiwano elementów w liczbie %3 po %4 B.</translation>
    </message>
    <message>
        <source>float16, float32 or float64</source>
        <translation>float16, float32 lub float64</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>liczb</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>liczb całkowitych</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekstu</translation>
    </message>
    <message>
        <source>%1 holds bytes that are not ASCII: expected text (save str, not bytes).</source>
        <translation>%1 zawiera bajty spoza ASCII: oczekiwano tekstu (zapisz str, a nie bytes).</translation>
    </message>
    <message>
        <source>%1 is damaged: its size is impossible.</source>
        <translation>%1: plik jest uszkodzony: jego rozmiar jest niemożliwy.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: %2.</source>
        <translation>Nie można rozpakować %1: %2.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 of %3 bytes could be read.</source>
        <translation>%1: plik jest uszkodzony: udało się odczytać %2 z %3 bajtów.</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum does not match.</source>
        <translation>%1: plik jest uszkodzony: suma kontrolna się nie zgadza.</translation>
    </message>
    <message>
        <source>%1 is compressed and cannot be unpacked in %2 (%3 MiB): %4. NumPy&apos;s savez saves files that need no unpacking.</source>
        <translation>%1: plik jest skompresowany i nie można go rozpakować w %2 (%3 MiB): %4. savez z NumPy zapisuje pliki, które nie wymagają rozpakowania.</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file.</source>
        <translation>Nie można odczytać %1: nie ma takiego pliku.</translation>
    </message>
    <message>
        <source>%1 is not a whole .npz file: %2.</source>
        <translation>%1 nie jest kompletnym plikiem .npz: %2.</translation>
    </message>
    <message>
        <source>it cannot be created</source>
        <translation>nie można go utworzyć</translation>
    </message>
    <message>
        <source>Cannot write %1: it is not a file.</source>
        <translation>Nie można zapisać %1: to nie jest plik.</translation>
    </message>
    <message>
        <source>there are no costs.</source>
        <translation>nie ma kosztów.</translation>
    </message>
    <message>
        <source>the split has %1 entries, expected one for each of %2 samples.</source>
        <translation>liczba wpisów w podziale to %1, oczekiwano po jednym na każdą próbkę (%2).</translation>
    </message>
    <message>
        <source>the %1 split is empty: expected samples on both sides.</source>
        <translation>część %1 jest pusta: oczekiwano próbek po obu stronach.</translation>
    </message>
    <message>
        <source>found %1 exits, expected 1 to 64.</source>
        <translation>liczba wyjść to %1, oczekiwano od 1 do 64.</translation>
    </message>
    <message>
        <source>found %1 class, expected at least 2.</source>
        <translation>liczba klas to %1, oczekiwano co najmniej 2.</translation>
    </message>
    <message>
        <source>there are no samples.</source>
        <translation>nie ma próbek.</translation>
    </message>
    <message>
        <source>found %1 probabilities, expected %2 x %3 x %4.</source>
        <translation>liczba prawdopodobieństw to %1, oczekiwano %2 x %3 x %4.</translation>
    </message>
    <message>
        <source>found %1 labels, expected one for each of %2 samples.</source>
        <translation>liczba etykiet to %1, oczekiwano po jednej na każdą próbkę (%2).</translation>
    </message>
    <message>
        <source>found %1 class names, expected %2.</source>
        <translation>liczba nazw klas to %1, oczekiwano %2.</translation>
    </message>
    <message>
        <source>found %1 sample ids, expected %2.</source>
        <translation>liczba identyfikatorów próbek to %1, oczekiwano %2.</translation>
    </message>
    <message>
        <source>the label of row %1 is %2, expected 0 to %3.</source>
        <translation>etykieta wiersza %1 to %2, oczekiwano od 0 do %3.</translation>
    </message>
    <message>
        <source>exit %1 gives row %2 a probability of %3, expected 0 to 1.</source>
        <translation>wyjście %1 daje wierszowi %2 prawdopodobieństwo %3, oczekiwano od 0 do 1.</translation>
    </message>
    <message>
        <source>%1: exit %2 gives row %3 a logit that is %4, expected finite numbers.</source>
        <translation>%1: wyjście %2 daje wierszowi %3 logit, którego wartość to %4, oczekiwano liczb skończonych.</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>nie-liczba (NaN)</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>nieskończoność</translation>
    </message>
    <message>
        <source>%1 holds %2, expected probabilities.</source>
        <translation>%1 zawiera %2, oczekiwano prawdopodobieństw.</translation>
    </message>
    <message>
        <source>%1 sums to %2, expected probabilities that sum to 1 (save logits under the name logits).</source>
        <translation>%1 sumuje się do %2, oczekiwano prawdopodobieństw o sumie 1 (logity zapisz pod nazwą logits).</translation>
    </message>
    <message>
        <source>%1 has %2 rows of %3 numbers, expected one row or one column of %4, the cost of each exit.</source>
        <translation>%1: liczba wierszy to %2, a liczb w wierszu %3, oczekiwano jednego wiersza lub jednej kolumny o długości %4, z kosztem każdego wyjścia.</translation>
    </message>
    <message>
        <source>%1 has %2 numbers, expected %3, the cost of each exit.</source>
        <translation>%1: liczb jest %2, oczekiwano %3, czyli kosztu każdego wyjścia.</translation>
    </message>
    <message>
        <source>From %1, which names no unit: milliseconds, as in EENet&apos;s own.</source>
        <translation>Z %1, gdzie nie podano jednostki: milisekundy, jak w plikach EENet.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Z %1.</translation>
    </message>
    <message>
        <source>%1 holds &quot;%2&quot;, expected numbers.</source>
        <translation>%1 zawiera „%2”, oczekiwano liczb.</translation>
    </message>
    <message>
        <source>%1 has both logits and probabilities: expected one of them, of shape (exits, samples, classes).</source>
        <translation>%1 ma zarówno logits, jak i probabilities: oczekiwano jednego z nich, o kształcie (wyjścia, próbki, klasy).</translation>
    </message>
    <message>
        <source>%1 has neither logits nor probabilities: expected one of them, of shape (exits, samples, classes).</source>
        <translation>%1 nie ma ani logits, ani probabilities: oczekiwano jednego z nich, o kształcie (wyjścia, próbki, klasy).</translation>
    </message>
    <message>
        <source>%1 does not hold floating-point numbers: expected float16, float32 or float64.</source>
        <translation>%1 nie zawiera liczb zmiennoprzecinkowych: oczekiwano float16, float32 lub float64.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (exits, samples, classes).</source>
        <translation>%1 ma kształt %2, oczekiwano (wyjścia, próbki, klasy).</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected at least 1 exit, 1 sample and 2 classes.</source>
        <translation>%1 ma kształt %2, oczekiwano co najmniej 1 wyjścia, 1 próbki i 2 klas.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (%3,).</source>
        <translation>%1 ma kształt %2, oczekiwano (%3,).</translation>
    </message>
    <message>
        <source>The file names no split: half calibration and half test, stratified, seed 0.</source>
        <translation>Plik nie podaje podziału: połowa kalibracja i połowa test, warstwowo, ziarno 0.</translation>
    </message>
    <message>
        <source>%1 holds %2, expected 0 (calibration) or 1 (test).</source>
        <translation>%1 zawiera %2, oczekiwano 0 (kalibracja) lub 1 (test).</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (%3,) or (units, %4).</source>
        <translation>%1 ma kształt %2, oczekiwano (%3,) lub (jednostki, %4).</translation>
    </message>
    <message>
        <source>%1 names %2 units, expected %3, one for each row of costs.</source>
        <translation>Liczba jednostek podanych w %1 to %2, oczekiwano %3, po jednej na każdy wiersz kosztów.</translation>
    </message>
    <message>
        <source>%1 has no array &quot;%2&quot;.</source>
        <translation>%1 nie ma tablicy „%2”.</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file or data set.</source>
        <translation>Nie można odczytać %1: nie ma takiego pliku ani zbioru danych.</translation>
    </message>
    <message>
        <source>%1 names %2, which is not of LibTorch</source>
        <translation>%1 podaje %2, co nie należy do LibTorch</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>i więcej</translation>
    </message>
    <message>
        <source>%1 runs code while it is loaded (__setstate__)</source>
        <translation>%1 wykonuje kod już podczas wczytywania (__setstate__)</translation>
    </message>
    <message>
        <source>%1 can write files (%2)</source>
        <translation>%1 może zapisywać pliki (%2)</translation>
    </message>
    <message>
        <source>%1 can read and change files (%2)</source>
        <translation>%1 może odczytywać i zmieniać pliki (%2)</translation>
    </message>
    <message>
        <source>%1 hides what it uses (getattr)</source>
        <translation>%1 ukrywa, czego używa (getattr)</translation>
    </message>
    <message>
        <source>%1 hides what it uses (ops)</source>
        <translation>%1 ukrywa, czego używa (ops)</translation>
    </message>
    <message>
        <source>%1 uses operators of another library (%2)</source>
        <translation>%1 używa operatorów innej biblioteki (%2)</translation>
    </message>
    <message>
        <source>%1 uses classes of another library (%2)</source>
        <translation>%1 używa klas innej biblioteki (%2)</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 of %3 cannot be read.</source>
        <translation>%1: plik jest uszkodzony: nie można odczytać wpisu %2 z %3.</translation>
    </message>
    <message>
        <source>%1 is no network: it unpacks to more than %2 times its size.</source>
        <translation>%1 nie jest siecią: po rozpakowaniu rozmiar rośnie ponad %2 razy.</translation>
    </message>
    <message>
        <source>%1 is no network: its entry %2 unpacks to %3 MB of code.</source>
        <translation>%1 nie jest siecią: wpis %2 po rozpakowaniu to %3 MB kodu.</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 cannot be read.</source>
        <translation>%1: plik jest uszkodzony: nie można odczytać wpisu %2.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is no whole ZIP archive.</source>
        <translation>%1: plik jest uszkodzony: nie jest kompletnym archiwum ZIP.</translation>
    </message>
    <message>
        <source>the archive is built so that programs read different things from it</source>
        <translation>archiwum jest zbudowane tak, że programy odczytują z niego różne rzeczy</translation>
    </message>
    <message>
        <source>%1 holds code in a form from before PyTorch 1.4, which is not looked at</source>
        <translation>%1 zawiera kod w postaci sprzed PyTorch 1.4, która nie jest sprawdzana</translation>
    </message>
    <message>
        <source>Cannot start %1: %2.</source>
        <translation>Nie można uruchomić %1: %2.</translation>
    </message>
    <message>
        <source>Cannot tell how %1 ended: %2.</source>
        <translation>Nie można ustalić, jak zakończył się %1: %2.</translation>
    </message>
    <message>
        <source>this system has no way to</source>
        <translation>ten system tego nie umożliwia</translation>
    </message>
    <message>
        <source>nothing in it reaches outside its tensors</source>
        <translation>nic w nim nie sięga poza jego tensory</translation>
    </message>
    <message>
        <source>%1 is code, which runs with your rights, and has changed since it was last opened: %2</source>
        <translation>%1 to kod, który działa z twoimi uprawnieniami i zmienił się od ostatniego otwarcia: %2</translation>
    </message>
    <message>
        <source>%1 is code, which runs with your rights, and was not opened before: %2</source>
        <translation>%1 to kod, który działa z twoimi uprawnieniami i nie był jeszcze otwierany: %2</translation>
    </message>
    <message>
        <source>There is no home folder to remember in that %1 may be opened.</source>
        <translation>Nie ma katalogu domowego, w którym można by zapamiętać, że wolno otworzyć %1.</translation>
    </message>
    <message>
        <source>it did not end within %1 seconds</source>
        <translation>nie zakończył się w ciągu %1 sekund</translation>
    </message>
    <message>
        <source>it tried to write a file</source>
        <translation>próbował zapisać plik</translation>
    </message>
    <message>
        <source>it crashed (signal %1)</source>
        <translation>uległ awarii (sygnał %1)</translation>
    </message>
    <message>
        <source>%1 was tried in a process of its own and failed there: %2.</source>
        <translation>%1 wypróbowano w osobnym procesie, który zawiódł: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file Exitscope knows: expected predictions (.npz, .pth), a network (TorchScript or trained by Exitscope), a policy (.json), a session (.exitscope), texts (.tsv, .csv) or a folder of samples.</source>
        <translation>%1 nie jest plikiem znanym programowi Exitscope: oczekiwano predykcji (.npz, .pth), sieci (TorchScript lub nauczonej przez Exitscope), reguły (.json), sesji (.exitscope), tekstów (.tsv, .csv) lub folderu z próbkami.</translation>
    </message>
    <message>
        <source>The session has %1 cross-fitted scores of %2, expected %3.</source>
        <translation>Sesja ma %1 ocen dopasowanych krzyżowo reguły %2, oczekiwano %3.</translation>
    </message>
    <message>
        <source>%1 names exit 0: exits are numbered from 1.</source>
        <translation>%1 wymienia wyjście 0: wyjścia numeruje się od 1.</translation>
    </message>
    <message>
        <source>%1 is not a session: it is not JSON.</source>
        <translation>%1 nie jest sesją: to nie jest JSON.</translation>
    </message>
    <message>
        <source>%1 is not a session: expected &quot;format&quot;: &quot;%2&quot;.</source>
        <translation>%1 nie jest sesją: oczekiwano &quot;format&quot;: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 shows table %2 of %3.</source>
        <translation>%1 pokazuje tabelę %2 z %3.</translation>
    </message>
    <message>
        <source>Best on calibration</source>
        <translation>Najlepsza na kalibracji</translation>
    </message>
    <message>
        <source>Optimal stopping</source>
        <translation>Optymalne zatrzymanie</translation>
    </message>
    <message>
        <source>Optimised thresholds</source>
        <translation>Zoptymalizowane progi</translation>
    </message>
    <message>
        <source>EENet</source>
        <translation>EENet</translation>
    </message>
    <message>
        <source>EENet, no distribution</source>
        <translation>EENet bez rozkładu</translation>
    </message>
    <message>
        <source>EENet, no scoring</source>
        <translation>EENet bez oceniania</translation>
    </message>
    <message>
        <source>MSDNet</source>
        <translation>MSDNet</translation>
    </message>
    <message>
        <source>BranchyNet</source>
        <translation>BranchyNet</translation>
    </message>
    <message>
        <source>PABEE</source>
        <translation>PABEE</translation>
    </message>
    <message>
        <source>%1 has %2 samples without ids and %3 has %4: expected as many, or ids, to tell which are the same.</source>
        <translation>%1 ma %2 próbek bez identyfikatorów, a %3 ma %4: oczekiwano tyle samo próbek albo identyfikatorów, aby rozpoznać te same.</translation>
    </message>
    <message>
        <source>The label of sample &quot;%1&quot; is %2 in %3 and %4 in %5: expected the same labels, so the two cannot be compared.</source>
        <translation>Etykieta próbki „%1” to %2 w %3 i %4 w %5: oczekiwano tych samych etykiet, więc nie można ich porównać.</translation>
    </message>
    <message>
        <source>%1 and %2 share no test sample: expected the same samples, split alike.</source>
        <translation>%1 i %2 nie mają wspólnej próbki testowej: oczekiwano tych samych próbek, tak samo podzielonych.</translation>
    </message>
    <message>
        <source>A checksum cannot be computed.</source>
        <translation>Nie można obliczyć sumy kontrolnej.</translation>
    </message>
    <message>
        <source>Finding the best policy at each budget</source>
        <translation>Szukanie najlepszej reguły dla każdego budżetu</translation>
    </message>
    <message>
        <source>Fitting optimal stopping</source>
        <translation>Dopasowywanie optymalnego zatrzymania</translation>
    </message>
    <message>
        <source>Finding the cheapest budgets</source>
        <translation>Szukanie najmniejszych budżetów</translation>
    </message>
    <message>
        <source>Reading predictions</source>
        <translation>Odczyt predykcji</translation>
    </message>
    <message>
        <source>Unpacking predictions (MiB)</source>
        <translation>Rozpakowywanie predykcji (MiB)</translation>
    </message>
    <message>
        <source>Saving predictions</source>
        <translation>Zapis predykcji</translation>
    </message>
    <message>
        <source>Reading the sizes of images</source>
        <translation>Odczytywanie rozmiarów obrazów</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>Wyszukiwanie obrazów</translation>
    </message>
    <message>
        <source>%1 certifies point %2 of %3.</source>
        <translation>%1 poświadcza punkt %2 z %3.</translation>
    </message>
    <message>
        <source>%1 has no costs in %2: expected the unit of %3, to compare at one budget.</source>
        <translation>%1 nie ma kosztów w %2: oczekiwano jednostki z %3, by porównać przy jednym budżecie.</translation>
    </message>
    <message>
        <source>Threads: %1</source>
        <translation>Wątki: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>Urządzenia: %1</translation>
    </message>
    <message>
        <source>No engine: %1</source>
        <translation>Brak silnika: %1</translation>
    </message>
    <message>
        <source>--exit is %1, but there are %2 exits.</source>
        <translation>--exit wynosi %1, ale wyjść jest %2.</translation>
    </message>
</context>
<context>
    <name>exitscope::ActionModel</name>
    <message>
        <source>Action</source>
        <translation>Działanie</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Skrót</translation>
    </message>
</context>
<context>
    <name>exitscope::ActionSet</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>exitscope::AllocationPlot</name>
    <message>
        <source>Exit allocation</source>
        <translation>Przydział wyjść</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>%1 · nobody</source>
        <translation>%1 · żadna</translation>
    </message>
    <message>
        <source>%1 · %2 right</source>
        <translation>%1 · %2 poprawnych</translation>
    </message>
    <message>
        <source>exit %1: %2</source>
        <translation>wyjście %1: %2</translation>
    </message>
    <message>
        <source>Where samples leave, %1 split. %2.</source>
        <translation>Gdzie wychodzą próbki, podział: %1. %2.</translation>
    </message>
    <message>
        <source>Share of the samples that leave at each exit, how many of them are right, and what leaving there costs.</source>
        <translation>Udział próbek, które wychodzą na każdym wyjściu, ile z nich jest poprawnych i ile kosztuje wyjście w tym miejscu.</translation>
    </message>
</context>
<context>
    <name>exitscope::BudgetPanel</name>
    <message>
        <source>Mean &amp;cost of a sample</source>
        <translation>Średni &amp;koszt próbki</translation>
    </message>
    <message>
        <source>Own thresholds, not the budget&apos;s.</source>
        <translation>Progi własne, nie z budżetu.</translation>
    </message>
    <message>
        <source>Back to the budget</source>
        <translation>Wróć do budżetu</translation>
    </message>
    <message>
        <source>Set the thresholds that the policy has for the budget</source>
        <translation>Ustawia progi, które reguła ma dla tego budżetu</translation>
    </message>
    <message>
        <source>Wanted accuracy</source>
        <translation>Żądana trafność</translation>
    </message>
    <message>
        <source>The cheapest budget that reaches this accuracy on calibration</source>
        <translation>Najmniejszy budżet, który osiąga tę trafność na kalibracji</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budżet</translation>
    </message>
    <message>
        <source>Exact budget</source>
        <translation>Dokładny budżet</translation>
    </message>
    <message>
        <source>Unit of cost</source>
        <translation>Jednostka kosztu</translation>
    </message>
    <message>
        <source>What a sample costs: axis, slider and policies follow</source>
        <translation>Ile kosztuje próbka: oś, suwak i reguły dostosowują się do tego</translation>
    </message>
    <message>
        <source>%1 points against MSDNet at this budget (95 %: %2 to %3).</source>
        <translation>%1 p.p. względem MSDNet przy tym budżecie (95 %: od %2 do %3).</translation>
    </message>
    <message>
        <source>%1 of the policy</source>
        <translation>%1 według reguły</translation>
    </message>
    <message>
        <source>Costs that the policy was fitted with</source>
        <translation>Koszty, dla których dopasowano regułę</translation>
    </message>
    <message>
        <source>Finding the cheapest budgets</source>
        <translation>Szukanie najmniejszych budżetów</translation>
    </message>
    <message>
        <source>Wanted accuracy on calibration</source>
        <translation>Żądana trafność na kalibracji</translation>
    </message>
    <message>
        <source>Wanted accuracy on calibration: %1</source>
        <translation>Żądana trafność na kalibracji: %1</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>Realised: %1 on test, %2 on calibration.
%3 of the full network, which is right on %4.</source>
        <translation>Koszt rzeczywisty: %1 na teście, %2 na kalibracji.
%3 kosztu pełnej sieci, która daje %4 poprawnych odpowiedzi.</translation>
    </message>
    <message>
        <source>What the budget brings</source>
        <translation>Co daje budżet</translation>
    </message>
    <message>
        <source>Against MSDNet</source>
        <translation>W porównaniu z MSDNet</translation>
    </message>
    <message>
        <source>Accuracy on the split in view: of all samples, how many are right where they leave</source>
        <translation>Trafność na pokazanej części: ile spośród wszystkich próbek jest poprawnych tam, gdzie wychodzą</translation>
    </message>
    <message>
        <source>Wilson interval: where the accuracy on all such samples lies, with 95 % confidence</source>
        <translation>Przedział Wilsona: gdzie z ufnością 95 % leży trafność na wszystkich takich próbkach</translation>
    </message>
    <message>
        <source>What a sample may cost on average; thresholds follow, so that calibration keeps to it</source>
        <translation>Ile może średnio kosztować próbka; progi dostosowują się tak, by kalibracja się w tym mieściła</translation>
    </message>
    <message>
        <source>What the samples really cost on average: on calibration, where thresholds are set, and on test</source>
        <translation>Ile próbki naprawdę średnio kosztują: na kalibracji, gdzie ustala się progi, i na teście</translation>
    </message>
    <message>
        <source>In points of percent, with an interval by bootstrap over the same samples under both policies</source>
        <translation>W punktach procentowych, z przedziałem bootstrapowym na tych samych próbkach przy obu regułach</translation>
    </message>
</context>
<context>
    <name>exitscope::ClassModel</name>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>Right where its samples leave</source>
        <translation>Poprawne tam, gdzie próbki tej klasy wychodzą</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Klasa prawdziwa</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Trafność</translation>
    </message>
    <message>
        <source>Mean exit</source>
        <translation>Średnie wyjście</translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation>Średni koszt</translation>
    </message>
    <message>
        <source>Mean number of the exit where its samples leave, from 1</source>
        <translation>Średni numer wyjścia, na którym wychodzą jej próbki, od 1</translation>
    </message>
    <message>
        <source>What its samples cost on average, in the unit in force</source>
        <translation>Ile średnio kosztują jej próbki, w obowiązującej jednostce</translation>
    </message>
</context>
<context>
    <name>exitscope::ClassTable</name>
    <message>
        <source>Classes</source>
        <translation>Klasy</translation>
    </message>
</context>
<context>
    <name>exitscope::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Polecenia</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Co chcesz zrobić?</translation>
    </message>
    <message>
        <source>Part of a command&apos;s name</source>
        <translation>Część nazwy polecenia</translation>
    </message>
</context>
<context>
    <name>exitscope::ComparePanel</name>
    <message>
        <source>%1 with thresholds of its own</source>
        <translation>%1 z własnymi progami</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 przy %2</translation>
    </message>
    <message>
        <source>%1 right, costs %2</source>
        <translation>%1 poprawnych, koszt %2</translation>
    </message>
    <message>
        <source>&amp;Keep as reference</source>
        <translation>&amp;Zachowaj jako odniesienie</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>Za&amp;mień</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>U&amp;suń</translation>
    </message>
    <message>
        <source>Make the reference the current operating point, and that the reference</source>
        <translation>Odniesienie staje się bieżącym punktem pracy, a bieżący punkt odniesieniem</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>Porównanie z odniesieniem</translation>
    </message>
    <message>
        <source>Keep an operating point as reference, then choose another policy or drag the budget: both stand here side by side, on the same samples.</source>
        <translation>Zachowaj punkt pracy jako odniesienie, a potem wybierz inną regułę albo przeciągnij budżet: oba punkty stoją tu obok siebie, dla tych samych próbek.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Odniesienie</translation>
    </message>
    <message>
        <source>Difference %1 points (95 %: %2 to %3)</source>
        <translation>Różnica %1 p.p. (95 %: od %2 do %3)</translation>
    </message>
    <message>
        <source>Right only now: %1</source>
        <translation>Poprawne tylko teraz: %1</translation>
    </message>
    <message>
        <source>Right only in the reference: %1</source>
        <translation>Poprawne tylko w odniesieniu: %1</translation>
    </message>
    <message>
        <source>Another answer: %1</source>
        <translation>Inna odpowiedź: %1</translation>
    </message>
    <message>
        <source>Another exit: %1</source>
        <translation>Inne wyjście: %1</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1, z %2</translation>
    </message>
    <message>
        <source>Compare with another &amp;table</source>
        <translation>Porównaj z inną &amp;tabelą</translation>
    </message>
    <message>
        <source>Make the operating point of another open table the reference: another network&apos;s answers for the same samples</source>
        <translation>Ustaw punkt pracy innej otwartej tabeli jako odniesienie: odpowiedzi innej sieci dla tych samych próbek</translation>
    </message>
    <message>
        <source>On the %1 samples that both have, of %2.</source>
        <translation>Na próbkach wspólnych dla obu: %1 z %2.</translation>
    </message>
    <message>
        <source>Hold what is in force, to compare with what comes next</source>
        <translation>Zapamiętuje stan obowiązujący, by porównać go z następnym</translation>
    </message>
    <message>
        <source>Accuracy less the reference&apos;s on the same samples, in points of percent, with an interval by bootstrap over pairs</source>
        <translation>Trafność minus trafność odniesienia na tych samych próbkach, w punktach procentowych, z przedziałem bootstrapowym po parach</translation>
    </message>
</context>
<context>
    <name>exitscope::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Macierz pomyłek</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n próbka</numerusform>
            <numerusform>%n próbki</numerusform>
            <numerusform>%n próbek</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 answered right</source>
        <translation>%1: poprawna odpowiedź, %2</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 wzięte za %2: %3</translation>
    </message>
    <message>
        <source>Open predictions to begin</source>
        <translation>Aby zacząć, otwórz predykcje</translation>
    </message>
    <message>
        <source>Rows: true class. Columns: answer. %1, %2 split, leaving at exit %3</source>
        <translation>Wiersze: klasa prawdziwa. Kolumny: odpowiedź. %1, podział: %2, wyjście %3</translation>
    </message>
    <message>
        <source>Rows: true class. Columns: answer. %1, %2 split</source>
        <translation>Wiersze: klasa prawdziwa. Kolumny: odpowiedź. %1, podział: %2</translation>
    </message>
    <message>
        <source>Most often %1.</source>
        <translation>Najczęściej: %1.</translation>
    </message>
    <message>
        <source>No class is taken for another.</source>
        <translation>Żadna klasa nie jest mylona z inną.</translation>
    </message>
</context>
<context>
    <name>exitscope::CostsDialog</name>
    <message>
        <source>&amp;Remove unit</source>
        <translation>&amp;Usuń jednostkę</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Koszty</translation>
    </message>
    <message>
        <source>What a sample costs that answers at each exit, with everything up to it.</source>
        <translation>Ile kosztuje próbka, na którą odpowiada dane wyjście, razem ze wszystkim, co je poprzedza.</translation>
    </message>
    <message>
        <source>&amp;Add unit</source>
        <translation>&amp;Dodaj jednostkę</translation>
    </message>
    <message>
        <source>Costs of the exits</source>
        <translation>Koszty wyjść</translation>
    </message>
    <message>
        <source>What is wrong with the costs</source>
        <translation>Co jest nie tak z kosztami</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednostka</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>A unit needs a name.</source>
        <translation>Jednostka musi mieć nazwę.</translation>
    </message>
    <message>
        <source>There are two units called %1.</source>
        <translation>Dwie jednostki mają nazwę %1.</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is not a number.</source>
        <translation>%1: koszt wyjścia %2 nie jest liczbą.</translation>
    </message>
</context>
<context>
    <name>exitscope::DifferencePlot</name>
    <message>
        <source>Difference between policies</source>
        <translation>Różnica między regułami</translation>
    </message>
    <message>
        <source>Budget per sample (%1)</source>
        <translation>Budżet na próbkę (%1)</translation>
    </message>
    <message>
        <source>is being measured</source>
        <translation>trwa pomiar</translation>
    </message>
    <message>
        <source>Choose another policy to see its interval.</source>
        <translation>Wybierz inną regułę, aby zobaczyć jej przedział.</translation>
    </message>
    <message>
        <source>Accuracy of each policy less that of %1 at the same budget, %2 split.</source>
        <translation>Trafność każdej reguły minus trafność reguły %1 przy tym samym budżecie, podział: %2.</translation>
    </message>
    <message>
        <source> %1: %2 points (95 %: %3 to %4).</source>
        <translation> %1: %2 p.p. (95 %: od %3 do %4).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>The reference has no costs in %1.</source>
        <translation>Odniesienie nie ma kosztów w %1.</translation>
    </message>
    <message>
        <source>Points of accuracy</source>
        <translation>Punkty procentowe trafności</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>względem: %1</translation>
    </message>
    <message>
        <source>The reference answers for none of these budgets.</source>
        <translation>Odniesienie nie odpowiada przy żadnym z tych budżetów.</translation>
    </message>
    <message>
        <source>Accuracy of each policy less that of the one compared with, at the same budget and on the same samples, in points of percent. Band: 95 % interval of the policy in view, by bootstrap over pairs.</source>
        <translation>Trafność każdej reguły minus trafność porównywanej, przy tym samym budżecie i na tych samych próbkach, w punktach procentowych. Pasmo: przedział 95 % pokazanej reguły, metodą bootstrapu po parach.</translation>
    </message>
    <message>
        <source>in force, over the reference as it is</source>
        <translation>to, co obowiązuje, wobec odniesienia takiego, jakie jest</translation>
    </message>
    <message>
        <source> Dot: what is in force less the reference as it is, at its own budget.</source>
        <translation> Punkt: to, co obowiązuje, minus odniesienie takie, jakie jest, przy jego własnym budżecie.</translation>
    </message>
    <message>
        <source> In force over the reference as it is: %1 points (95 %: %2 to %3).</source>
        <translation> To, co obowiązuje, wobec odniesienia takiego, jakie jest: %1 punktu (95 %: od %2 do %3).</translation>
    </message>
</context>
<context>
    <name>exitscope::ErrorsPanel</name>
    <message>
        <source>Taken for what, &amp;leaving at</source>
        <translation>Za co wzięte, wych&amp;odząc</translation>
    </message>
    <message>
        <source>Exit of the confusion matrix</source>
        <translation>Wyjście macierzy pomyłek</translation>
    </message>
    <message>
        <source>any exit</source>
        <translation>dowolnym wyjściem</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>wyjściem %1</translation>
    </message>
</context>
<context>
    <name>exitscope::ExecutionDialog</name>
    <message>
        <source>&amp;Channels last</source>
        <translation>&amp;Kanały na końcu</translation>
    </message>
    <message>
        <source>How networks compute on %1</source>
        <translation>Jak sieci liczą na %1</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precyzja</translation>
    </message>
    <message>
        <source>What products are computed in; weights stay float32. A lower precision can be faster and changes some answers: how many is measured with it and said.</source>
        <translation>Format, w którym liczone są iloczyny; wagi pozostają w float32. Niższa precyzja może być szybsza i zmienia niektóre odpowiedzi: ile z nich, jest przy tym mierzone i podawane.</translation>
    </message>
    <message>
        <source>Keep the channels of a pixel together in memory. Answers stay the same; convolutions can be faster or slower.</source>
        <translation>Trzyma kanały piksela obok siebie w pamięci. Odpowiedzi pozostają te same; sploty mogą być szybsze albo wolniejsze.</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Wszystkie (%1)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Wątki</translation>
    </message>
    <message>
        <source>Threads of one operation on the processor</source>
        <translation>Wątki jednej operacji na procesorze</translation>
    </message>
    <message>
        <source>Holds from the next classification on. Latency is measured in the same way.</source>
        <translation>Obowiązuje od następnej klasyfikacji. Opóźnienie jest mierzone tak samo.</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Precyzja</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Pamięć</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Wątki</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>kanały na końcu</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 wątek</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>wątki: %1</translation>
    </message>
</context>
<context>
    <name>exitscope::FilterBar</name>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The samples that results are measured on</source>
        <translation>Próbki, na których mierzone są wyniki</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibracja</translation>
    </message>
    <message>
        <source>The samples that policies were fitted on</source>
        <translation>Próbki, na których dopasowano reguły</translation>
    </message>
    <message>
        <source>Policies were fitted on these samples; results are measured on test.</source>
        <translation>Reguły dopasowano na tych próbkach; wyniki są mierzone na teście.</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Wyjście</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Klasa prawdziwa</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wyczyść filtry</translation>
    </message>
    <message>
        <source>Show all samples of this split</source>
        <translation>Pokaż wszystkie próbki tego podziału</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Zapisz listę…</translation>
    </message>
    <message>
        <source>Save the samples shown as CSV</source>
        <translation>Zapisz pokazane próbki jako CSV</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Poprawne</translation>
    </message>
    <message>
        <source>right where it leaves</source>
        <translation>poprawna tam, gdzie wychodzi</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Błędne</translation>
    </message>
    <message>
        <source>wrong where it leaves</source>
        <translation>błędna tam, gdzie wychodzi</translation>
    </message>
    <message>
        <source>Wrong too early</source>
        <translation>Błędne (za wcześnie)</translation>
    </message>
    <message>
        <source>wrong here, a later exit would be right</source>
        <translation>tu błędna, późniejsze wyjście byłoby poprawne</translation>
    </message>
    <message>
        <source>Right earlier, wrong later</source>
        <translation>Wcześniej poprawne, później błędne</translation>
    </message>
    <message>
        <source>wrong where it leaves, an earlier exit was right (overthinking)</source>
        <translation>błędna tam, gdzie wychodzi, wcześniejsze wyjście było poprawne (przemyślana za długo)</translation>
    </message>
    <message>
        <source>%1 of %2 test samples</source>
        <translation>%1 z %2 próbek testowych</translation>
    </message>
    <message>
        <source>%1 of %2 calibration samples</source>
        <translation>%1 z %2 próbek kalibracyjnych</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, zaznaczone: %2</translation>
    </message>
</context>
<context>
    <name>exitscope::FilterChips</name>
    <message>
        <source>Right</source>
        <translation>Poprawne</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Błędne</translation>
    </message>
    <message>
        <source>Wrong too early</source>
        <translation>Błędne (za wcześnie)</translation>
    </message>
    <message>
        <source>Right earlier, wrong later</source>
        <translation>Wcześniej poprawne, później błędne</translation>
    </message>
    <message>
        <source>Right only now</source>
        <translation>Poprawne tylko teraz</translation>
    </message>
    <message>
        <source>Right only in the reference</source>
        <translation>Poprawne tylko w odniesieniu</translation>
    </message>
    <message>
        <source>Another answer than the reference</source>
        <translation>Inna odpowiedź niż w odniesieniu</translation>
    </message>
    <message>
        <source>Another exit than in the reference</source>
        <translation>Inne wyjście niż w odniesieniu</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>True class: %1</source>
        <translation>Klasa prawdziwa: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Odpowiedź: %1</translation>
    </message>
    <message>
        <source>Score at exit %1: %2 to %3</source>
        <translation>Ocena przy wyjściu %1: od %2 do %3</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>Aktywne filtry</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Usuń filtr %1</translation>
    </message>
    <message>
        <source>%1 with scores like %2</source>
        <translation>%1 z ocenami jak %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>Zaznaczone: %1</translation>
    </message>
</context>
<context>
    <name>exitscope::GuaranteePanel</name>
    <message>
        <source>C&amp;ertify</source>
        <translation>Poświa&amp;dcz</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>P&amp;rzejdź tam</translation>
    </message>
    <message>
        <source>&amp;Tolerated drop</source>
        <translation>&amp;Tolerowany spadek</translation>
    </message>
    <message>
        <source>C&amp;onfidence</source>
        <translation>Pew&amp;ność</translation>
    </message>
    <message>
        <source>Tolerated drop in accuracy</source>
        <translation>Tolerowany spadek trafności</translation>
    </message>
    <message>
        <source>Of all samples, how many may be wrong that the full network has right</source>
        <translation>Jaka część wszystkich próbek może być błędna, choć pełna sieć odpowiada na nie poprawnie</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Pewność</translation>
    </message>
    <message>
        <source>How sure the guarantee must be</source>
        <translation>Jak pewna musi być gwarancja</translation>
    </message>
    <message>
        <source>Fit the policy in view on half of calibration and test its operating points on the other half, from dearest to cheapest</source>
        <translation>Dopasowuje oglądaną regułę na połowie kalibracji i sprawdza jej punkty pracy na drugiej połowie, od najdroższego do najtańszego</translation>
    </message>
    <message>
        <source>Make the certified operating point the current one</source>
        <translation>Poświadczony punkt pracy staje się bieżącym</translation>
    </message>
    <message>
        <source>What is certified</source>
        <translation>Co jest poświadczone</translation>
    </message>
    <message>
        <source>Finds the cheapest operating point that loses no more than that, and says so with that confidence.</source>
        <translation>Znajduje najtańszy punkt pracy, który przy tej pewności nie traci więcej.</translation>
    </message>
    <message>
        <source>The calibration split is too small to certify a drop of at most %1 with %2 confidence: half of it is %3 samples, at least %4 are needed.</source>
        <translation>Podział kalibracyjny jest za mały, aby poświadczyć spadek o najwyżej %1 przy pewności %2: liczba próbek w jego połowie to %3, a potrzeba co najmniej %4.</translation>
    </message>
    <message>
        <source>Only the full network is certified for a drop of at most %1 with %2 confidence.</source>
        <translation>Dla spadku o najwyżej %1 przy pewności %2 poświadczona jest tylko pełna sieć.</translation>
    </message>
    <message>
        <source>Certified: %1 at %2, at most %3 worse than the full network with %4 confidence. On test %5 are wrong that the full network has right (95 %: %6); in all, %7 are right instead of %8.</source>
        <translation>Poświadczono: %1 przy %2, przy pewności %4 najwyżej o %3 gorzej niż pełna sieć. Na teście błędnych jest %5 próbek, na które pełna sieć odpowiada poprawnie (95 %: %6); ogółem poprawnych jest %7 zamiast %8.</translation>
    </message>
    <message>
        <source>Tested on the half of calibration that nothing was fitted on. At 95 % confidence, on average at most 5 of 100 such halves certify what loses more on new samples.</source>
        <translation>Sprawdzono na połowie kalibracji, na której niczego nie dopasowano. Przy ufności 95 % średnio najwyżej 5 na 100 takich połówek poświadcza coś, co na nowych próbkach traci więcej.</translation>
    </message>
</context>
<context>
    <name>exitscope::HintBar</name>
    <message>
        <source>Drag the slider of the mean cost: thresholds, curves and samples follow at once.</source>
        <translation>Przeciągnij suwak średniego kosztu: progi, krzywe i próbki podążają od razu.</translation>
    </message>
    <message>
        <source>Everything that is drawn can be taken hold of. Drag a threshold in the histograms; click a bar, an exit&apos;s dot or a class to see just those samples, and once more to see all.</source>
        <translation>Wszystko, co narysowane, można chwycić. Przeciągnij próg na histogramach; kliknij słupek, kropkę wyjścia lub klasę, aby zobaczyć tylko te próbki, i jeszcze raz, aby zobaczyć wszystkie.</translation>
    </message>
    <message>
        <source>Edit &gt; Keep as reference keeps this operating point. Choose another policy or budget, then look at Compare, Difference and Side by side.</source>
        <translation>Edycja &gt; Zachowaj jako odniesienie zapamiętuje ten punkt pracy. Wybierz inną regułę lub budżet i zajrzyj do Porównania, Różnicy i Obok siebie.</translation>
    </message>
    <message>
        <source>Help &gt; Commands finds everything by its name. The line over the samples takes conditions in words: exit = 2 and wrong.</source>
        <translation>Pomoc &gt; Polecenia znajduje wszystko po nazwie. Wiersz nad próbkami przyjmuje warunki słowami: exit = 2 and wrong.</translation>
    </message>
    <message>
        <source>File &gt; Save session keeps all that is open and fitted; Save report puts plots and tables into one file.</source>
        <translation>Plik &gt; Zapisz sesję zachowuje wszystko, co otwarte i dopasowane; Zapisz raport umieszcza wykresy i tabele w jednym pliku.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Wskazówka</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Następna wskazówka</translation>
    </message>
    <message>
        <source>No hints</source>
        <translation>Bez wskazówek</translation>
    </message>
    <message>
        <source>Show no more hints; Help &gt; Show hints brings them back</source>
        <translation>Nie pokazuj więcej wskazówek; przywraca je Pomoc &gt; Pokaż wskazówki</translation>
    </message>
    <message>
        <source>Open or drop predictions or a network, or choose Run &gt; Demo: a small network, its data and every policy, to try things on.</source>
        <translation>Otwórz lub upuść predykcje albo sieć, albo wybierz Uruchom &gt; Demo: mała sieć, jej dane i każda reguła do wypróbowania.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Rozumiem</translation>
    </message>
</context>
<context>
    <name>exitscope::InputPreview</name>
    <message>
        <source>values from %1 to %2</source>
        <translation>wartości od %1 do %2</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Taki, jaki jest</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>Tak, jak widzi go sieć</translation>
    </message>
    <message>
        <source>Another image, backwards</source>
        <translation>Inny obraz, wstecz</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>Inny obraz</translation>
    </message>
    <message>
        <source>%1, expected %2: say how images are resized.</source>
        <translation>%1, oczekiwano %2: podaj, jak skalować obrazy.</translation>
    </message>
</context>
<context>
    <name>exitscope::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>Zatrzymaj to, co działa</translation>
    </message>
    <message>
        <source> · %1 a second</source>
        <translation> · %1 na sekundę</translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · jeszcze %1 s</translation>
    </message>
    <message>
        <source>What else is running, and a way to stop it</source>
        <translation>Co jeszcze działa i jak to zatrzymać</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Anuluj: %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>jeszcze %1</translation>
    </message>
    <message>
        <source> · %1 so far</source>
        <translation> · dotąd %1</translation>
    </message>
</context>
<context>
    <name>exitscope::JobRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Brakuje na to pamięci.</translation>
    </message>
</context>
<context>
    <name>exitscope::MainWindow</name>
    <message>
        <source>Open data by name</source>
        <translation>Otwórz dane po nazwie</translation>
    </message>
    <message>
        <source>fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE or csv:FILE</source>
        <translation>fashion-mnist, idx:FOLDER, cifar10:FOLDER, cifar100:FOLDER, images:FOLDER, list:PLIK, tsv:PLIK lub csv:PLIK</translation>
    </message>
    <message>
        <source>Fit stopped</source>
        <translation>Zatrzymano dopasowanie</translation>
    </message>
    <message>
        <source>Keep the best heads so far? They will be marked &quot;stopped early&quot;.</source>
        <translation>Zachować najlepsze dotychczas głowice? Zostaną oznaczone „zatrzymano wcześnie”.</translation>
    </message>
    <message>
        <source>Policies and budget</source>
        <translation>Reguły i budżet</translation>
    </message>
    <message>
        <source>Exit allocation</source>
        <translation>Przydział wyjść</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Gwarancja</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>Dopasowanie</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Zapisano.</translation>
    </message>
    <message>
        <source>Run all exits of the network over the data set</source>
        <translation>Przepuść zbiór danych przez wszystkie wyjścia sieci</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.pdf *.png *.csv)</source>
        <translation>Obrazy i liczby (*.svg *.pdf *.png *.csv)</translation>
    </message>
    <message>
        <source>Train a compact residual network and save it as</source>
        <translation>Naucz zwartą sieć rezydualną i zapisz ją jako</translation>
    </message>
    <message>
        <source>Networks (*.pt)</source>
        <translation>Sieci (*.pt)</translation>
    </message>
    <message>
        <source>LibTorch is loading.</source>
        <translation>Trwa ładowanie LibTorch.</translation>
    </message>
    <message>
        <source>About Exitscope</source>
        <translation>O programie Exitscope</translation>
    </message>
    <message>
        <source>A workbench for early-exit networks.</source>
        <translation>Warsztat do sieci z wczesnymi wyjściami.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Wolne oprogramowanie na licencji GNU General Public License, w wersji 3 lub późniejszej.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Otwórz…</translation>
    </message>
    <message>
        <source>Open predictions, a network or a policy</source>
        <translation>Otwórz predykcje, sieć albo regułę</translation>
    </message>
    <message>
        <source>Predictions (*.npz *.pth *.pt)</source>
        <translation>Predykcje (*.npz *.pth *.pt)</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>Otwórz &amp;sieć…</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>Otwórz sieć</translation>
    </message>
    <message>
        <source>Networks (*.pt *.pth *.ts)</source>
        <translation>Sieci (*.pt *.pth *.ts)</translation>
    </message>
    <message>
        <source>Open &amp;Fashion-MNIST</source>
        <translation>Otwórz &amp;Fashion-MNIST</translation>
    </message>
    <message>
        <source>Open &amp;data folder…</source>
        <translation>Otwórz folder &amp;danych…</translation>
    </message>
    <message>
        <source>Open a folder of IDX files</source>
        <translation>Otwórz folder z plikami IDX</translation>
    </message>
    <message>
        <source>Open data by na&amp;me…</source>
        <translation>Otwórz dane po &amp;nazwie…</translation>
    </message>
    <message>
        <source>Save &amp;predictions…</source>
        <translation>Zapisz &amp;predykcje…</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>Zapisz predykcje</translation>
    </message>
    <message>
        <source>Predictions (*.npz)</source>
        <translation>Predykcje (*.npz)</translation>
    </message>
    <message>
        <source>&amp;Save policy…</source>
        <translation>Zapisz &amp;regułę…</translation>
    </message>
    <message>
        <source>Save the policy at the budget in force</source>
        <translation>Zapisz regułę przy obowiązującym budżecie</translation>
    </message>
    <message>
        <source>Policies and TorchScript modules (*.json *.pt)</source>
        <translation>Reguły i moduły TorchScript (*.json *.pt)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Zakończ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Cofnij</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ponów</translation>
    </message>
    <message>
        <source>&amp;Keep as reference</source>
        <translation>&amp;Zachowaj jako odniesienie</translation>
    </message>
    <message>
        <source>&amp;Filter samples…</source>
        <translation>&amp;Filtruj próbki…</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Wyczyść filtry</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Demo</translation>
    </message>
    <message>
        <source>A network on Fashion-MNIST, every policy, a budget to drag</source>
        <translation>Sieć na Fashion-MNIST, wszystkie reguły, budżet do przeciągania</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>&amp;Klasyfikuj</translation>
    </message>
    <message>
        <source>&amp;Fit EENet</source>
        <translation>Dopasuj &amp;EENet</translation>
    </message>
    <message>
        <source>Learn EENet&apos;s heads at the budget in force</source>
        <translation>Naucz głowice EENet przy bieżącym budżecie</translation>
    </message>
    <message>
        <source>&amp;Run for real…</source>
        <translation>U&amp;ruchom naprawdę…</translation>
    </message>
    <message>
        <source>Run the network stage by stage and let samples leave where the policy says</source>
        <translation>Uruchom sieć etap po etapie i pozwól próbkom wychodzić tam, gdzie wskazuje reguła</translation>
    </message>
    <message>
        <source>&amp;Train a network…</source>
        <translation>&amp;Ucz sieć…</translation>
    </message>
    <message>
        <source>&amp;Measure costs…</source>
        <translation>&amp;Zmierz koszty…</translation>
    </message>
    <message>
        <source>C&amp;osts…</source>
        <translation>K&amp;oszty…</translation>
    </message>
    <message>
        <source>Calibration and &amp;test…</source>
        <translation>Kalibracja i &amp;test…</translation>
    </message>
    <message>
        <source>Prepro&amp;cessing…</source>
        <translation>Przetwarzanie &amp;wstępne…</translation>
    </message>
    <message>
        <source>&amp;Precision and threads…</source>
        <translation>&amp;Precyzja i wątki…</translation>
    </message>
    <message>
        <source>Show the &amp;calibration split</source>
        <translation>Pokaż podział &amp;kalibracyjny</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>P&amp;rzywróć układ</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Polecenia…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Skróty…</translation>
    </message>
    <message>
        <source>&amp;About Exitscope</source>
        <translation>&amp;O programie Exitscope</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Jak w &amp;systemie</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Jasny</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Ciemny</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edycja</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Reguła</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Uruchom</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Predictions</source>
        <translation>&amp;Predykcje</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Wy&amp;gląd</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Pasek główny</translation>
    </message>
    <message>
        <source>Device </source>
        <translation>Urządzenie </translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Urządzenie</translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation>Gdzie liczą sieci</translation>
    </message>
    <message>
        <source>Precision, memory format and threads that networks compute in</source>
        <translation>Precyzja, układ pamięci i wątki, w których liczą sieci</translation>
    </message>
    <message>
        <source>Exitscope ended unexpectedly</source>
        <translation>Exitscope zakończył się nieoczekiwanie</translation>
    </message>
    <message>
        <source>Open again what was open, with everything that was fitted and set?</source>
        <translation>Otworzyć ponownie to, co było otwarte, ze wszystkim, co dopasowano i ustawiono?</translation>
    </message>
    <message>
        <source>%1 (older than on disk)</source>
        <translation>%1 (starsze niż na dysku)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Wyczyść tę listę</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Zapisz sesję</translation>
    </message>
    <message>
        <source>Sessions (*.exitscope)</source>
        <translation>Sesje (*.exitscope)</translation>
    </message>
    <message>
        <source>Predictions, networks, policies, texts, sessions (*.npz *.pth *.pt *.ts *.json *.tsv *.csv *.exitscope)</source>
        <translation>Predykcje, sieci, reguły, teksty, sesje (*.npz *.pth *.pt *.ts *.json *.tsv *.csv *.exitscope)</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>Otwórz &amp;ostatnią sesję</translation>
    </message>
    <message>
        <source>What was open, fitted and set when Exitscope was closed</source>
        <translation>To, co było otwarte, dopasowane i ustawione przy zamknięciu programu</translation>
    </message>
    <message>
        <source>Save s&amp;ession…</source>
        <translation>Zapisz s&amp;esję…</translation>
    </message>
    <message>
        <source>Everything that is open, fitted and set, in one file, to go on later</source>
        <translation>Wszystko, co jest otwarte, dopasowane i ustawione, w jednym pliku, aby wrócić do tego później</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Otwórz o&amp;statnie</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Oceny</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Jakość</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Błędy</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Progi</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Rozdzielenie</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Różnica</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Obok siebie</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Zapisz raport</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Strony WWW (*.html)</translation>
    </message>
    <message>
        <source>Writing the report: %1</source>
        <translation>Zapisywanie raportu: %1</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>Zapisz rapor&amp;t…</translation>
    </message>
    <message>
        <source>Plots, tables, settings and versions in one HTML file</source>
        <translation>Wykresy, tabele, ustawienia i wersje w jednym pliku HTML</translation>
    </message>
    <message>
        <source>Select &amp;all samples shown</source>
        <translation>Z&amp;aznacz wszystkie pokazane próbki</translation>
    </message>
    <message>
        <source>Show only the &amp;selected</source>
        <translation>Pokaż &amp;tylko zaznaczone</translation>
    </message>
    <message>
        <source>Show samples with scores &amp;like this one</source>
        <translation>Pokaż próbki &amp;o ocenach jak ta</translation>
    </message>
    <message>
        <source>The 50 whose scores at all exits are nearest to those of the current sample</source>
        <translation>50 próbek, których oceny przy wszystkich wyjściach są najbliższe ocenom bieżącej próbki</translation>
    </message>
    <message>
        <source>&amp;Copy the ids of the selected</source>
        <translation>&amp;Kopiuj identyfikatory zaznaczonych</translation>
    </message>
    <message>
        <source>Size of pictures…</source>
        <translation>Rozmiar obrazów…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>Pokaż &amp;wskazówki</translation>
    </message>
    <message>
        <source>&amp;Green for right, red for wrong</source>
        <translation>&amp;Zielony: poprawne, czerwony: błędne</translation>
    </message>
    <message>
        <source>The report was not written: something else came into view meanwhile.</source>
        <translation>Raportu nie zapisano: w międzyczasie pokazano coś innego.</translation>
    </message>
    <message>
        <source>Close this table</source>
        <translation>Zamknięcie tabeli</translation>
    </message>
    <message>
        <source>&amp;Close this table</source>
        <translation>&amp;Zamknij tę tabelę</translation>
    </message>
    <message>
        <source>Save &amp;view</source>
        <translation>Zapisz &amp;widok</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Zapisz: %1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabele (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Zapisywanie raportu</translation>
    </message>
    <message>
        <source>What is in view was classified with the network&apos;s earlier settings: classify again.</source>
        <translation>To, co widać, sklasyfikowano przy wcześniejszych ustawieniach sieci: sklasyfikuj ponownie.</translation>
    </message>
    <message>
        <source>S&amp;wap with the reference</source>
        <translation>&amp;Zamień z odniesieniem</translation>
    </message>
    <message>
        <source>Make the reference the current operating point, and that the reference</source>
        <translation>Uczyń odniesienie bieżącym punktem pracy, a bieżący – odniesieniem</translation>
    </message>
    <message>
        <source>Remo&amp;ve the reference</source>
        <translation>&amp;Usuń odniesienie</translation>
    </message>
    <message>
        <source>&amp;Back to the budget&apos;s thresholds</source>
        <translation>Wróć do progów &amp;budżetu</translation>
    </message>
    <message>
        <source>Set the thresholds that the policy has for the budget</source>
        <translation>Ustawia progi, które reguła ma dla budżetu</translation>
    </message>
    <message>
        <source>S&amp;how only</source>
        <translation>Po&amp;każ tylko</translation>
    </message>
    <message>
        <source>%1 (changed since the session)</source>
        <translation>%1 (zmieniono od czasu sesji)</translation>
    </message>
    <message>
        <source>The report was not written: a figure of it could not be made.</source>
        <translation>Raportu nie zapisano: nie udało się utworzyć jednego z rysunków.</translation>
    </message>
    <message>
        <source>Samples of the &amp;next exit</source>
        <translation>Próbki &amp;następnego wyjścia</translation>
    </message>
    <message>
        <source>From exit to exit, then all again</source>
        <translation>Od wyjścia do wyjścia, potem znów wszystkie</translation>
    </message>
    <message>
        <source>Samples of the &amp;exit before</source>
        <translation>Próbki &amp;poprzedniego wyjścia</translation>
    </message>
    <message>
        <source>Copy a p&amp;icture of</source>
        <translation>Kopiuj &amp;obraz</translation>
    </message>
    <message>
        <source>Copy the nu&amp;mbers of</source>
        <translation>Kopiuj &amp;liczby</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Zapisywanie raportu</translation>
    </message>
    <message>
        <source>Predictions, heads, costs, thresholds or a certificate of this table are in no file. Close it all the same?</source>
        <translation>Predykcji, głowic, kosztów, progów lub certyfikatu tej tabeli nie ma w żadnym pliku. Zamknąć mimo to?</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Otwórz sesję</translation>
    </message>
    <message>
        <source>Heads, costs, thresholds or certificates of %1 are others in this session. Replace those that are open?</source>
        <translation>Głowice, koszty, progi lub certyfikaty %1 są w tej sesji inne. Zastąpić te, które są otwarte?</translation>
    </message>
</context>
<context>
    <name>exitscope::MeasureDialog</name>
    <message>
        <source>Measure costs</source>
        <translation>Pomiar kosztów</translation>
    </message>
    <message>
        <source>Times %1 on %2 up to each exit, and counts its multiply-accumulates and parameters. Close what else keeps the machine busy.</source>
        <translation>Mierzy czas %1 na %2 do każdego wyjścia i zlicza mnożenia z dodawaniem (MAC) oraz parametry. Zamknij to, co poza tym obciąża komputer.</translation>
    </message>
    <message>
        <source>Samples at once (batch size):</source>
        <translation>Próbki naraz (wielkość partii):</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Zmierz</translation>
    </message>
    <message>
        <source>Batch of %1</source>
        <translation>Partia: %1</translation>
    </message>
</context>
<context>
    <name>exitscope::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Komunikat</translation>
    </message>
</context>
<context>
    <name>exitscope::NetworkDialog</name>
    <message>
        <source>Open %1</source>
        <translation>Otwórz %1</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanały</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Wysokość</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Szerokość</translation>
    </message>
    <message>
        <source>Shorter side, pixels</source>
        <translation>Krótszy bok, piksele</translation>
    </message>
    <message>
        <source>&amp;Data set: fashion-mnist, idx:DIR or empty</source>
        <translation>&amp;Zbiór danych: fashion-mnist, idx:FOLDER albo puste</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Własne</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>CIFAR</source>
        <translation>CIFAR</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Gotowe ustawienia</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Gotowe ustawienia</translation>
    </message>
    <message>
        <source>Input: channels × height × width</source>
        <translation>Wejście: kanały × wysokość × szerokość</translation>
    </message>
    <message>
        <source>&amp;Mean of each channel, of values from 0 to 1</source>
        <translation>Ś&amp;rednia każdego kanału, dla wartości od 0 do 1</translation>
    </message>
    <message>
        <source>&amp;Standard deviation of each channel</source>
        <translation>&amp;Odchylenie standardowe każdego kanału</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>shorter side to, then crop the centre</source>
        <translation>krótszy bok do, potem wycięcie środka</translation>
    </message>
    <message>
        <source>to the input, whatever the proportions</source>
        <translation>do wejścia, bez względu na proporcje</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>Skalowanie</translation>
    </message>
    <message>
        <source>Order of the channels</source>
        <translation>Kolejność kanałów</translation>
    </message>
    <message>
        <source>&amp;Resize images</source>
        <translation>&amp;Skalowanie obrazów</translation>
    </message>
    <message>
        <source>&amp;Order of the channels</source>
        <translation>&amp;Kolejność kanałów</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Wejście</translation>
    </message>
    <message>
        <source>text of up to %1 tokens, with ids below %2</source>
        <translation>tekst do %1 tokenów, o identyfikatorach poniżej %2</translation>
    </message>
    <message>
        <source>This file is TorchScript, which is code: opening it runs it with your rights. Open only what you trust.</source>
        <translation>Ten plik to TorchScript, czyli kod: otwarcie uruchamia go z twoimi uprawnieniami. Otwieraj tylko to, czemu ufasz.</translation>
    </message>
    <message>
        <source>It has changed since it was last opened: it is another version, or damaged.</source>
        <translation>Zmienił się od ostatniego otwarcia: jest inną wersją albo jest uszkodzony.</translation>
    </message>
    <message>
        <source>Nothing in it reaches outside its tensors.</source>
        <translation>Nic w nim nie sięga poza jego tensory.</translation>
    </message>
    <message>
        <source>Few networks need what stands out in it:</source>
        <translation>Mało która sieć potrzebuje tego, co się w nim wyróżnia:</translation>
    </message>
    <message>
        <source>It is tried in a process of its own first.</source>
        <translation>Najpierw jest wypróbowywany w osobnym procesie.</translation>
    </message>
    <message>
        <source>What is known of this file</source>
        <translation>Co wiadomo o tym pliku</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Otwórz mimo to</translation>
    </message>
    <message numerus="yes">
        <source>Mean and deviation need %n number(s) as 0.5, 0.2 or as 0,5; 0,2, deviations above 0.</source>
        <translation>
            <numerusform>Średnia i odchylenie wymagają %n liczby, jak 0.5 lub 0,5; odchylenia powyżej 0.</numerusform>
            <numerusform>Średnia i odchylenie wymagają %n liczb, jak 0.5, 0.2 lub jak 0,5; 0,2; odchylenia powyżej 0.</numerusform>
            <numerusform>Średnia i odchylenie wymagają %n liczb, jak 0.5, 0.2 lub jak 0,5; 0,2; odchylenia powyżej 0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exitscope::Operations</name>
    <message>
        <source>Loading LibTorch</source>
        <translation>Ładowanie LibTorch</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Otwieranie %1</translation>
    </message>
    <message>
        <source>Open predictions before a policy: a policy is shown on samples.</source>
        <translation>Otwórz predykcje przed regułą: reguła jest pokazywana na próbkach.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Sprawdzanie %1</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart, but %3 has %4.</source>
        <translation>Liczba klas: %1 rozróżnia %2, ale %3 ma %4.</translation>
    </message>
    <message>
        <source>%1 runs stage by stage, so that samples can leave early.</source>
        <translation>%1 działa etap po etapie, więc próbki mogą wychodzić wcześnie.</translation>
    </message>
    <message>
        <source>%1 only runs as a whole. %2</source>
        <translation>%1 działa tylko w całości. %2</translation>
    </message>
    <message>
        <source>Open a data set for the network to run on.</source>
        <translation>Otwórz zbiór danych, na którym sieć ma liczyć.</translation>
    </message>
    <message>
        <source>Open a network first.</source>
        <translation>Najpierw otwórz sieć.</translation>
    </message>
    <message>
        <source>Classifying samples</source>
        <translation>Klasyfikowanie próbek</translation>
    </message>
    <message>
        <source>Open a network and its data, and classify them: a policy runs with a network on samples.</source>
        <translation>Otwórz sieć i jej dane i sklasyfikuj je: reguła działa z siecią na próbkach.</translation>
    </message>
    <message>
        <source>Running %1 stage by stage</source>
        <translation>Uruchamianie %1 etap po etapie</translation>
    </message>
    <message>
        <source>Fitting %1</source>
        <translation>Dopasowywanie %1</translation>
    </message>
    <message>
        <source>Measuring costs</source>
        <translation>Mierzenie kosztów</translation>
    </message>
    <message>
        <source>Certifying %1</source>
        <translation>Poświadczanie %1</translation>
    </message>
    <message>
        <source>Fitting on half of calibration, epoch %1</source>
        <translation>Dopasowywanie na połowie kalibracji, epoka %1</translation>
    </message>
    <message>
        <source>Training a network</source>
        <translation>Uczenie sieci</translation>
    </message>
    <message>
        <source>The demo: a compact residual network on Fashion-MNIST</source>
        <translation>Demo: zwarta sieć rezydualna na Fashion-MNIST</translation>
    </message>
    <message>
        <source>Loading LibTorch and the network</source>
        <translation>Ładowanie LibTorch i sieci</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Zapisywanie %1</translation>
    </message>
    <message>
        <source>%1 has changed on disk: what is shown is what it held when it was opened. Open it again to see what it holds now.</source>
        <translation>Plik %1 zmienił się na dysku: widać to, co zawierał przy otwarciu. Otwórz go ponownie, aby zobaczyć, co zawiera teraz.</translation>
    </message>
    <message>
        <source>Fitting, epoch %1, %2 right in validation</source>
        <translation>Dopasowywanie, epoka %1, %2 poprawnych w walidacji</translation>
    </message>
</context>
<context>
    <name>exitscope::PictureSizeDialog</name>
    <message>
        <source>Size of pictures</source>
        <translation>Rozmiar obrazów</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Inny</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Ekran</translation>
    </message>
    <message>
        <source>One column of a paper</source>
        <translation>Jedna szpalta artykułu</translation>
    </message>
    <message>
        <source>Two columns of a paper</source>
        <translation>Dwie szpalty artykułu</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Slajd</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Szerokość</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Wysokość</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dla</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Resolution of PNG and of copied pictures</source>
        <translation>Rozdzielczość PNG i kopiowanych obrazów</translation>
    </message>
    <message>
        <source>Resolution of PNG</source>
        <translation>Rozdzielczość PNG</translation>
    </message>
    <message>
        <source>PNG: %1 × %2 pixels</source>
        <translation>PNG: %1 × %2 pikseli</translation>
    </message>
</context>
<context>
    <name>exitscope::PlotView</name>
    <message>
        <source>Open predictions to begin</source>
        <translation>Aby zacząć, otwórz predykcje</translation>
    </message>
    <message>
        <source>calibration split (fitted on)</source>
        <translation>podział kalibracyjny (na nim dopasowano)</translation>
    </message>
</context>
<context>
    <name>exitscope::PolicyPanel</name>
    <message>
        <source>Show the curve of %1</source>
        <translation>Pokaż krzywą %1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Dopasuj</translation>
    </message>
    <message>
        <source>Learn EENet&apos;s heads on the calibration split, at the budget in force. Its two ablations come with them.</source>
        <translation>Uczy głowice EENet na podziale kalibracyjnym, przy obowiązującym budżecie. Razem z nimi powstają dwie ablacje EENet.</translation>
    </message>
    <message>
        <source>Fit this policy on the calibration split, for the costs in force</source>
        <translation>Dopasuj tę regułę na podziale kalibracyjnym, dla obowiązujących kosztów</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation>Dopasuj %1</translation>
    </message>
    <message>
        <source>other costs in %1</source>
        <translation>inne koszty w %1</translation>
    </message>
    <message>
        <source>Refit</source>
        <translation>Dopasuj ponownie</translation>
    </message>
    <message>
        <source>%1: thresholds set by hand, or from a policy file or a guarantee. Moving the budget sets them anew.</source>
        <translation>%1: progi ustawione ręcznie albo z pliku reguły lub gwarancji. Przesunięcie budżetu ustawia je od nowa.</translation>
    </message>
    <message>
        <source>Fitted for %1.</source>
        <translation>Dopasowano dla %1.</translation>
    </message>
    <message>
        <source>Here it is %1: %2 on calibration, cross-fitted.</source>
        <translation>Tutaj jest to %1: %2 na kalibracji, w dopasowaniu krzyżowym.</translation>
    </message>
    <message>
        <source>Here it is %1.</source>
        <translation>Tutaj jest to %1.</translation>
    </message>
    <message>
        <source>One fit for every budget, on %1 calibration samples, cross-fitted.</source>
        <translation>Jedno dopasowanie dla każdego budżetu, na %1 próbkach kalibracyjnych, krzyżowe.</translation>
    </message>
    <message>
        <source>Thresholds searched on calibration at %1 budgets.</source>
        <translation>Progów szukano na kalibracji przy %1 budżetach.</translation>
    </message>
    <message>
        <source>Thresholds searched on calibration at one budget.</source>
        <translation>Progów szukano na kalibracji przy jednym budżecie.</translation>
    </message>
    <message>
        <source>%1 needs no fitting: its thresholds come from the calibration split.</source>
        <translation>%1 nie wymaga dopasowania: progi pochodzą z podziału kalibracyjnego.</translation>
    </message>
    <message>
        <source>Fitted at %1 of the full cost in %2, epoch %3 of %4 kept.</source>
        <translation>Dopasowano przy %1 pełnego kosztu w %2, zachowano epokę %3 z %4.</translation>
    </message>
    <message>
        <source>Fitted for %2 (at %1 of the full cost), epoch %3 of %4 kept.</source>
        <translation>Dopasowano dla %2 (przy %1 pełnego kosztu), zachowano epokę %3 z %4.</translation>
    </message>
    <message>
        <source>Stopped early.</source>
        <translation>Zatrzymano wcześnie.</translation>
    </message>
    <message>
        <source>Accuracy on the split in view, at the budget in force</source>
        <translation>Trafność na pokazanej części przy obowiązującym budżecie</translation>
    </message>
</context>
<context>
    <name>exitscope::QualityPlot</name>
    <message>
        <source>Score quality</source>
        <translation>Jakość ocen</translation>
    </message>
    <message>
        <source>Errors (%) among the samples with the best scores, by their share (%)</source>
        <translation>Błędy (%) wśród próbek o najlepszych ocenach, według ich udziału (%)</translation>
    </message>
    <message>
        <source>Exit %1
AUROC %2
ECE %3</source>
        <translation>Wyjście %1
AUROC %2
ECE %3</translation>
    </message>
    <message>
        <source>Exit %1 · AUROC %2 · ECE %3</source>
        <translation>Wyjście %1 · AUROC %2 · ECE %3</translation>
    </message>
    <message>
        <source>Exit %1 · AUROC %2</source>
        <translation>Wyjście %1 · AUROC %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>exit %1: AUROC %2, ECE %3</source>
        <translation>wyjście %1: AUROC %2, ECE %3</translation>
    </message>
    <message>
        <source>How well the %1 tells right answers from wrong ones, against the largest probability, %2 split.</source>
        <translation>Jak dobrze ocena (%1) odróżnia poprawne odpowiedzi od błędnych, w porównaniu z największym prawdopodobieństwem, podział: %2.</translation>
    </message>
    <message>
        <source>Share of wrong answers among the samples with the best scores, as more of them are taken. AUROC: how often a right answer has a better score than a wrong one; 0.5 is chance. ECE: how far scores lie from the share of right answers, over 15 bins, each weighted by its samples.</source>
        <translation>Udział błędnych odpowiedzi wśród próbek o najlepszych ocenach, gdy bierze się ich coraz więcej. AUROC: jak często poprawna odpowiedź ma lepszą ocenę niż błędna; 0,5 to przypadek. ECE: jak daleko oceny leżą od udziału poprawnych odpowiedzi, w 15 przedziałach, każdy z wagą liczby próbek.</translation>
    </message>
</context>
<context>
    <name>exitscope::QueryLine</name>
    <message>
        <source>Condition on the samples</source>
        <translation>Warunek na próbki</translation>
    </message>
    <message>
        <source>Words: right, wrong, early (a later exit would be right), overthought (an earlier exit was right); right@2, wrong@2
Compared: exit, class, answer, score, confidence, id; score@1, confidence@1, answer@1
Joined with and, or, not and brackets</source>
        <translation>Słowa: right (poprawna), wrong (błędna), early (późniejsze wyjście byłoby poprawne), overthought (wcześniejsze wyjście było poprawne); right@2, wrong@2
Porównywane: exit (wyjście), class (klasa), answer (odpowiedź), score (ocena), confidence (pewność), id; score@1, confidence@1, answer@1
Łączone przez and, or, not i nawiasy</translation>
    </message>
</context>
<context>
    <name>exitscope::Recovery</name>
    <message>
        <source>Not all of this session could be opened. It is kept, and can be opened again: %1.</source>
        <translation>Nie wszystko z tej sesji dało się otworzyć. Jest zachowana i można ją otworzyć ponownie: %1.</translation>
    </message>
</context>
<context>
    <name>exitscope::RunDialog</name>
    <message>
        <source>%1 below</source>
        <translation>%1 poniżej</translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>%1 powyżej</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 na sekundę</translation>
    </message>
    <message>
        <source>Run for real</source>
        <translation>Uruchomienie naprawdę</translation>
    </message>
    <message>
        <source>%1 at %2, run stage by stage on %3: %4 test samples, %5 right (95 %: %6).</source>
        <translation>%1 przy %2, uruchomiona etap po etapie na %3: próbki testowe: %4, poprawne: %5 (95 %: %6).</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>po jednej</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>po %1 naraz</translation>
    </message>
    <message>
        <source>Time of a sample, measured</source>
        <translation>Czas próbki, zmierzony</translation>
    </message>
    <message>
        <source>Predicted from the shares</source>
        <translation>Przewidziany z udziałów</translation>
    </message>
    <message>
        <source>Measured against predicted</source>
        <translation>Zmierzony względem przewidzianego</translation>
    </message>
    <message>
        <source>Of that the policy itself</source>
        <translation>W tym sama reguła</translation>
    </message>
    <message>
        <source>Samples nearer than 0.00001 to a threshold</source>
        <translation>Próbki bliżej progu niż 0,00001</translation>
    </message>
    <message>
        <source>Half of the samples within</source>
        <translation>Połowa próbek w czasie do</translation>
    </message>
    <message>
        <source>99 % of the samples within</source>
        <translation>99 % próbek w czasie do</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>The full network&apos;s</source>
        <translation>Próbki w pełnej sieci</translation>
    </message>
    <message>
        <source>Times as fast as the full network</source>
        <translation>Ile razy szybciej niż pełna sieć</translation>
    </message>
    <message>
        <source>The full network right</source>
        <translation>Poprawne w pełnej sieci</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>nie da się odczytać</translation>
    </message>
    <message>
        <source>%1, true class %2</source>
        <translation>%1, klasa prawdziwa %2</translation>
    </message>
    <message>
        <source>True: %1</source>
        <translation>Prawdziwa: %1</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleDetail</name>
    <message>
        <source>What every exit says</source>
        <translation>Co mówi każde wyjście</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleGrid</name>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Wyczyść filtry</translation>
    </message>
    <message>
        <source>No sample matches. Clear the filters to see all %1.</source>
        <translation>Żadna próbka nie pasuje. Wyczyść filtry, aby zobaczyć wszystkie (%1).</translation>
    </message>
    <message>
        <source>Open predictions to begin.</source>
        <translation>Aby zacząć, otwórz predykcje.</translation>
    </message>
    <message>
        <source>Arrow keys choose a sample, with Shift several; Ctrl with plus and minus changes the size.</source>
        <translation>Klawisze strzałek wybierają próbkę, z klawiszem Shift kilka; Ctrl z plusem lub minusem zmienia rozmiar.</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleModel</name>
    <message>
        <source>%1
True class: %2
Answer: %3
%4</source>
        <translation>%1
Klasa prawdziwa: %2
Odpowiedź: %3
%4</translation>
    </message>
    <message>
        <source>Sample %1, exit %2, %3, true class %4, answer %5</source>
        <translation>Próbka %1, wyjście %2, %3, klasa prawdziwa %4, odpowiedź %5</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleSheet</name>
    <message>
        <source>Current sample</source>
        <translation>Bieżąca próbka</translation>
    </message>
    <message>
        <source>True class: %1
Answer: %2
%3
Cost: %4 of %5</source>
        <translation>Klasa prawdziwa: %1
Odpowiedź: %2
%3
Koszt: %4 z %5</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>Długość: %1</translation>
    </message>
    <message>
        <source>Choose a sample to see what every exit says of it.</source>
        <translation>Wybierz próbkę, aby zobaczyć, co mówi o niej każde wyjście.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nie da się odczytać</translation>
    </message>
    <message>
        <source>%1 (number %2)</source>
        <translation>%1 (miejsce %2)</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleText</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 zn.</translation>
    </message>
</context>
<context>
    <name>exitscope::SamplesPanel</name>
    <message>
        <source>Samples</source>
        <translation>Próbki</translation>
    </message>
</context>
<context>
    <name>exitscope::ScoresPlot</name>
    <message>
        <source>Scores at each exit</source>
        <translation>Oceny przy każdym wyjściu</translation>
    </message>
    <message>
        <source>takes all
who remain</source>
        <translation>bierze wszystkie
pozostałe</translation>
    </message>
    <message>
        <source>right</source>
        <translation>poprawne</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>błędne</translation>
    </message>
    <message>
        <source>left earlier</source>
        <translation>wyszły wcześniej</translation>
    </message>
    <message>
        <source>Samples (square-root scale) by %1</source>
        <translation>Próbki (skala pierwiastkowa), ocena: %1</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave · %3 right</source>
        <translation>Wyjście %1 · wychodzi %2 · %3 poprawnych</translation>
    </message>
    <message>
        <source>Exit %1 · %2 · %3 right</source>
        <translation>Wyjście %1 · %2 · %3 poprawnych</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>Wyjście %1 · wychodzi %2</translation>
    </message>
    <message>
        <source>Exit %1 · %2</source>
        <translation>Wyjście %1 · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>exit %1: %2 leave, %3 right</source>
        <translation>wyjście %1: wychodzi %2, %3 poprawnych</translation>
    </message>
    <message>
        <source>Samples by %1, %2 split. %3.</source>
        <translation>Próbki według oceny (%1), podział: %2. %3.</translation>
    </message>
    <message>
        <source>All samples, by their score at each exit. A sample leaves at the first exit where its score is not below the threshold, which is the line; grey are those that have left earlier.</source>
        <translation>Wszystkie próbki według oceny na każdym wyjściu. Próbka wychodzi na pierwszym wyjściu, na którym jej ocena nie jest poniżej progu, czyli linii; szare to te, które wyszły wcześniej.</translation>
    </message>
</context>
<context>
    <name>exitscope::SeparationPlot</name>
    <message>
        <source>Score against largest probability</source>
        <translation>Ocena względem największego prawdopodobieństwa</translation>
    </message>
    <message>
        <source>right</source>
        <translation>poprawne</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>błędne</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>próg</translation>
    </message>
    <message>
        <source>largest probability at which as many leave</source>
        <translation>największe prawdopodobieństwo, przy którym wychodzi tyle samo</translation>
    </message>
    <message>
        <source>up: %1, right: %2</source>
        <translation>w górę: %1, w prawo: %2</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>Wyjście %1 · wychodzi %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>Samples that reach each exit by %1 and by %2, right and wrong apart, %3 split.</source>
        <translation>Próbki docierające do każdego wyjścia według dwóch ocen (%1; %2), poprawne i błędne osobno, podział: %3.</translation>
    </message>
    <message>
        <source>Samples that reach each exit, by the policy&apos;s score and by the largest probability, coloured by how many are right and wrong. A sample leaves above the horizontal line; right of the vertical one as many would by the largest probability.</source>
        <translation>Próbki docierające do każdego wyjścia, według oceny reguły i największego prawdopodobieństwa, pokolorowane według tego, ile jest poprawnych i błędnych. Powyżej poziomej linii próbka wychodzi; na prawo od pionowej wyszłoby tyle samo według największego prawdopodobieństwa.</translation>
    </message>
</context>
<context>
    <name>exitscope::ShortcutDialog</name>
    <message>
        <source>Keys of the shortcut</source>
        <translation>Klawisze skrótu</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Skróty</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Filtruj według nazwy</translation>
    </message>
    <message>
        <source>Double-click a shortcut and press other keys.</source>
        <translation>Kliknij skrót dwukrotnie i naciśnij inne klawisze.</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>Wszystkie skróty są standardowe.</translation>
    </message>
    <message>
        <source>%1 belonged to &quot;%2&quot;, which has no shortcut now.</source>
        <translation>Skrót %1 należał do „%2”, które teraz nie ma skrótu.</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySideCounts</name>
    <message>
        <source>leave at exit %1</source>
        <translation>wychodzi wyjściem %1</translation>
    </message>
    <message>
        <source>right</source>
        <translation>poprawne</translation>
    </message>
    <message>
        <source>cost (%1)</source>
        <translation>koszt (%1)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Reguła</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySideModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: exit %2, right (%3)</source>
        <translation>%1: wyjście %2, poprawna (%3)</translation>
    </message>
    <message>
        <source>%1: exit %2, wrong (%3)</source>
        <translation>%1: wyjście %2, błędna (%3)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Próbka</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySidePanel</name>
    <message>
        <source>Samples that leave at each exit, by policy</source>
        <translation>Próbki, które wychodzą każdym wyjściem, według reguły</translation>
    </message>
    <message>
        <source>Samples under each policy</source>
        <translation>Próbki przy każdej regule</translation>
    </message>
    <message>
        <source>Policies side by side</source>
        <translation>Reguły obok siebie</translation>
    </message>
    <message>
        <source>&amp;Only disputed samples</source>
        <translation>&amp;Tylko sporne próbki</translation>
    </message>
    <message>
        <source>Samples that some of the policies have right and others wrong</source>
        <translation>Próbki, na które jedne reguły odpowiadają poprawnie, a inne błędnie</translation>
    </message>
</context>
<context>
    <name>exitscope::SplitDialog</name>
    <message>
        <source>&amp;As the network says, else half of test</source>
        <translation>&amp;Jak mówi sieć, a jeśli nie mówi, połowa testu</translation>
    </message>
    <message>
        <source>A &amp;part of the data</source>
        <translation>Część &amp;danych</translation>
    </message>
    <message>
        <source>A &amp;share of the test part</source>
        <translation>&amp;Udział części testowej</translation>
    </message>
    <message>
        <source>A &amp;list of samples</source>
        <translation>&amp;Lista próbek</translation>
    </message>
    <message>
        <source>Calibration and test</source>
        <translation>Kalibracja i test</translation>
    </message>
    <message>
        <source>A file with the id of a sample in each line</source>
        <translation>Plik z identyfikatorem próbki w każdym wierszu</translation>
    </message>
    <message>
        <source>Policies are fitted on calibration, results are measured on test. Which samples of %1 are calibration?</source>
        <translation>Reguły są dopasowywane na kalibracji, wyniki mierzone na teście. Które próbki z %1 należą do kalibracji?</translation>
    </message>
    <message>
        <source>Part for calibration</source>
        <translation>Część do kalibracji</translation>
    </message>
    <message>
        <source>Share for calibration</source>
        <translation>Udział do kalibracji</translation>
    </message>
    <message>
        <source>Seed of the share</source>
        <translation>Ziarno udziału</translation>
    </message>
    <message>
        <source>The same seed draws the same samples, from each class alike</source>
        <translation>To samo ziarno losuje te same próbki, z każdej klasy w tej samej proporcji</translation>
    </message>
    <message>
        <source>File with samples for calibration</source>
        <translation>Plik z próbkami do kalibracji</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Wybierz plik</translation>
    </message>
    <message>
        <source>What that gives</source>
        <translation>Co z tego wynika</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Zia&amp;rno</translation>
    </message>
    <message>
        <source>Choose a file with the id of a sample in each line (&quot;test/12&quot;).</source>
        <translation>Wybierz plik z identyfikatorem próbki w każdym wierszu („test/12”).</translation>
    </message>
    <message>
        <source>%1 samples for calibration, %2 for test. %3</source>
        <translation>Próbki: %1 do kalibracji, %2 do testu. %3</translation>
    </message>
</context>
<context>
    <name>exitscope::ThresholdsPlot</name>
    <message>
        <source>Where thresholds fall</source>
        <translation>Gdzie leżą progi</translation>
    </message>
    <message>
        <source>leave here</source>
        <translation>wychodzą tutaj</translation>
    </message>
    <message>
        <source>left earlier</source>
        <translation>wyszły wcześniej</translation>
    </message>
    <message>
        <source>Samples (%) sorted by %1, the best first</source>
        <translation>Próbki (%) posortowane według oceny (%1), od najlepszych</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>Wyjście %1 · wychodzi %2</translation>
    </message>
    <message>
        <source>Exit %1 · %2</source>
        <translation>Wyjście %1 · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Wyjście %1</translation>
    </message>
    <message>
        <source>exit %1: %2 leave</source>
        <translation>wyjście %1: wychodzi %2</translation>
    </message>
    <message>
        <source>Samples sorted by %1 at each exit, %2 split. %3.</source>
        <translation>Próbki posortowane przy każdym wyjściu według oceny (%1), podział: %2. %3.</translation>
    </message>
    <message>
        <source>At each exit the samples that are still there, the best score first, as shares of all samples. Filled are those that leave; where the filling ends the curve has the threshold.</source>
        <translation>Na każdym wyjściu próbki, które jeszcze są, od najlepszej oceny, jako udziały wszystkich próbek. Wypełnione są te, które wychodzą; tam, gdzie kończy się wypełnienie, krzywa ma próg.</translation>
    </message>
</context>
<context>
    <name>exitscope::TradeoffPlot</name>
    <message>
        <source>Accuracy against cost</source>
        <translation>Trafność względem kosztu</translation>
    </message>
    <message>
        <source>Mean cost per sample (%1)</source>
        <translation>Średni koszt na próbkę (%1)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Trafność (%)</translation>
    </message>
    <message>
        <source>Oracle (bound)</source>
        <translation>Wyrocznia (granica)</translation>
    </message>
    <message>
        <source>still training</source>
        <translation>jeszcze się uczy</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>poświadczony</translation>
    </message>
    <message>
        <source>Tolerated drop</source>
        <translation>Tolerowany spadek</translation>
    </message>
    <message>
        <source>PABEE, patience</source>
        <translation>PABEE, cierpliwość</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 przy %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %3. %n curve(s) shown.</source>
        <translation>
            <numerusform>%1, %2: %3. Pokazano %n krzywą.</numerusform>
            <numerusform>%1, %2: %3. Pokazano %n krzywe.</numerusform>
            <numerusform>%1, %2: %3. Pokazano %n krzywych.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy against the mean cost that a sample really takes, for each policy over all budgets. Band: 95 % Wilson interval of the policy in view. Numbers: each exit by itself, if all samples left there. Oracle: the best that choosing exits could do if it knew the answers.</source>
        <translation>Trafność względem średniego kosztu, jaki próbka naprawdę pochłania, dla każdej reguły przy wszystkich budżetach. Pasmo: przedział Wilsona 95 % pokazanej reguły. Numery: każde wyjście z osobna, gdyby wszystkie próbki tam wyszły. Wyrocznia: najlepsze, co mógłby dać wybór wyjść przy znajomości odpowiedzi.</translation>
    </message>
</context>
<context>
    <name>exitscope::TrainingPlot</name>
    <message>
        <source>Epoch</source>
        <translation>Epoka</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Strata</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Trafność, %</translation>
    </message>
    <message>
        <source>utility loss</source>
        <translation>strata użyteczności</translation>
    </message>
    <message>
        <source>assignment loss</source>
        <translation>strata przydziału</translation>
    </message>
    <message>
        <source>budget loss</source>
        <translation>strata budżetu</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>trafność walidacyjna</translation>
    </message>
    <message>
        <source>Fitting begins.</source>
        <translation>Zaczyna się dopasowywanie.</translation>
    </message>
    <message>
        <source>Epoch %1: utility %2 · assignment %3 · budget %4 · validation %5</source>
        <translation>Epoka %1: użyteczność %2 · przydział %3 · budżet %4 · walidacja %5</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>strata</translation>
    </message>
    <message>
        <source>Training begins.</source>
        <translation>Zaczyna się uczenie.</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>wyjście %1</translation>
    </message>
    <message>
        <source>Epoch %1 of %2: loss %3</source>
        <translation>Epoka %1 z %2: strata %3</translation>
    </message>
    <message>
        <source>Losses of the fit</source>
        <translation>Straty dopasowania</translation>
    </message>
    <message>
        <source>Nothing has been fitted or trained yet</source>
        <translation>Nic jeszcze nie dopasowano ani nie wytrenowano</translation>
    </message>
    <message>
        <source>There is nothing to save yet: nothing has been fitted or trained.</source>
        <translation>Nie ma jeszcze czego zapisać: niczego nie dopasowano ani nie wytrenowano.</translation>
    </message>
    <message>
        <source>Losses after each epoch, lower is better, and accuracies. For heads: of the validation part of calibration; the utility loss asks for scores that tell right from wrong, the assignment loss for exits that suit each sample, the budget loss for the mean cost wanted.</source>
        <translation>Straty po każdej epoce, mniejsze są lepsze, oraz trafności. Dla głowic: na części walidacyjnej kalibracji; strata użyteczności wymaga ocen odróżniających poprawne od błędnych, strata przydziału – wyjść dobranych do próbki, strata budżetu – żądanego średniego kosztu.</translation>
    </message>
</context>
<context>
    <name>exitscope::Workspace</name>
    <message>
        <source>Finding the same samples</source>
        <translation>Szukanie tych samych próbek</translation>
    </message>
</context>
</TS>
